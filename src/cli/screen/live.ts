import type { Clock } from "../../asking/clock.ts";
import type { GradeEvent } from "../../asking/grade-event.ts";
import type { Paint } from "../../report/paint.ts";
import { paintFor } from "../paint-for.ts";
import { blockLines } from "./block.ts";
import { openCanvas } from "./canvas.ts";
import { onDeath } from "./on-death.ts";
import type { Screen, ScreenParts } from "./screen.ts";
import { startTally, tally } from "./tally.ts";
import { makeTeller, type Telling } from "./telling.ts";

/** At most eight frames a second. */
const FRAME_MILLIS = 125;
/** What is drawn again though nothing happened, so that the time left goes down. */
const STILL_MILLIS = 1000;

/** A block of lines that is drawn in place; whatever deserves to stay scrolls by above it. */
export function openLive({ stream, models, clock }: Omit<ScreenParts, "mode">): Screen {
  const canvas = openCanvas(stream);
  const paint = paintFor(stream);
  const teller = makeTeller();
  let now = startTally(models);
  let above: string[] = [];
  let changed = true;

  const draw = () => {
    const told = above;
    above = [];
    // The last column and row stay free: what is written there makes some terminals scroll.
    const room = { columns: (stream.columns || 80) - 1, rows: (stream.rows || 24) - 1 };
    canvas.draw(told, blockLines(now, clock.now(), room, paint));
    changed = false;
  };
  const resized = () => {
    changed = true;
  };
  const leave = () => {
    if (above.length > 0) draw();
    canvas.release();
  };
  const takeBack = onDeath(leave);
  const ended = new AbortController();
  stream.on("resize", resized);
  void keepDrawing(clock, ended.signal, (stale) => {
    if (changed || stale) draw();
  });

  return {
    event(event: GradeEvent) {
      now = tally(now, event, clock.now());
      const telling = teller(event);
      if (telling !== null) above.push(painted(telling, paint));
      changed = true;
    },
    end() {
      if (ended.signal.aborted) return;
      ended.abort();
      stream.off("resize", resized);
      takeBack();
      canvas.draw(above, []);
      canvas.release();
    },
  };
}

function painted({ line, weight }: Telling, paint: Paint): string {
  return weight === "note" ? line : paint("yellow", line);
}

/** Offers a frame again and again until it is told to end; `stale`: the last one was some time ago. */
async function keepDrawing(clock: Clock, ended: AbortSignal, offer: (stale: boolean) => void): Promise<void> {
  let last = clock.now();
  while (!ended.aborted) {
    const stale = clock.now() - last >= STILL_MILLIS;
    offer(stale);
    if (stale) last = clock.now();
    // Its only failure is that it was told to end.
    await clock.sleep(FRAME_MILLIS, ended).catch(() => undefined);
  }
}
