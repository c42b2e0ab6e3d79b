import type { GradeEvent } from "../../asking/grade-event.ts";
import { escapeText } from "../../report/escape.ts";
import { counted } from "./figures.ts";
import type { Screen, ScreenParts } from "./screen.ts";
import { sumTallies } from "./model-tally.ts";
import { startTally, tally } from "./tally.ts";
import { makeTeller, type Telling } from "./telling.ts";
import { totalWords } from "./total-line.ts";

const MOST_LINES = 20;
const BETWEEN_BATCH_LINES_MILLIS = 10 * 60_000;

/** Plain lines: how far it is, some twenty times, and every note and warning. A batch is heard of every ten minutes. */
export function openLines({
  stream,
  models,
  clock,
}: Pick<ScreenParts, "stream" | "models" | "clock">): Screen {
  const print = (line: string) => void stream.write(`${line}\n`);
  const told = openTellings(print, ["warning", "note"]);
  const batches = new Map<string, number>();
  let now = startTally(models);
  let steps = 0;
  return {
    event(event) {
      now = tally(now, event, clock.now());
      told.event(event);
      if (event.kind === "planned") print(planWords(event));
      if (event.kind === "batch") {
        const latest = batches.get(event.model) ?? -Infinity;
        if (clock.now() - latest < BETWEEN_BATCH_LINES_MILLIS) return;
        batches.set(event.model, clock.now());
        print(escapeText(`${event.model}: ${event.message}`));
      }
      if (event.kind !== "graded" || event.unit.attempt > 1 || now.wanted === 0) return;
      const { done } = sumTallies("", [...now.models.values()]);
      const step = Math.floor((done / now.wanted) * MOST_LINES);
      if (step > steps) print(totalWords(now, clock.now()));
      steps = Math.max(step, steps);
    },
    end: () => undefined,
  };
}

function planWords({ wanted, there }: Extract<GradeEvent, { kind: "planned" }>): string {
  const earlier = there === 0 ? "" : `, ${there} of them there already`;
  return `${counted(wanted, "reply", "replies")} wanted${earlier}`;
}

/** Warnings alone. */
export function openQuiet({ stream }: Pick<ScreenParts, "stream">): Screen {
  return openTellings((line) => void stream.write(`${line}\n`), ["warning"]);
}

function openTellings(print: (line: string) => void, weights: readonly Telling["weight"][]): Screen {
  const teller = makeTeller();
  return {
    event(event) {
      const telling = teller(event);
      if (telling !== null && weights.includes(telling.weight)) print(telling.line);
    },
    end: () => undefined,
  };
}
