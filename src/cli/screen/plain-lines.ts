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

/** Plain lines: how far it is, some twenty times, every note and warning, and the first failed call of a kind. A batch is heard of every ten minutes. */
export function openLines({
  stream,
  models,
  clock,
}: Pick<ScreenParts, "stream" | "models" | "clock">): Screen {
  const print = (line: string) => void stream.write(`${line}\n`);
  const told = openTellings(print);
  const heard = new Map<string, number>();
  let all = startTally(models);
  let steps = 0;

  const tellBatch = ({ model, message }: EventOf<"batch">, now: number) => {
    if (now - (heard.get(model) ?? -Infinity) < BETWEEN_BATCH_LINES_MILLIS) return;
    heard.set(model, now);
    print(escapeText(`${model}: ${message}`));
  };
  const tellStep = (now: number) => {
    const { done } = sumTallies("", [...all.models.values()]);
    const step = all.wanted === 0 ? 0 : Math.floor((done / all.wanted) * MOST_LINES);
    if (step > steps) print(totalWords(all, now));
    steps = Math.max(step, steps);
  };
  return {
    event(event) {
      const now = clock.now();
      all = tally(all, event, now);
      told.event(event);
      if (event.kind === "planned") print(planWords(event));
      if (event.kind === "batch") tellBatch(event, now);
      if (event.kind === "graded") tellStep(now);
    },
    end: () => undefined,
  };
}

type EventOf<Kind extends GradeEvent["kind"]> = Extract<GradeEvent, { kind: Kind }>;

function planWords({ wanted, there }: EventOf<"planned">): string {
  const earlier = there === 0 ? "" : `, ${there} of them there already`;
  return `${counted(wanted, "reply", "replies")} wanted${earlier}`;
}

/** Warnings alone. */
export function openQuiet({ stream }: Pick<ScreenParts, "stream">): Screen {
  return openTellings((line) => void stream.write(`${line}\n`), ["warning"]);
}

function openTellings(print: (line: string) => void, weights?: readonly Telling["weight"][]): Screen {
  const teller = makeTeller(weights);
  return {
    event(event) {
      const telling = teller(event);
      if (telling !== null) print(telling.line);
    },
    end: () => undefined,
  };
}
