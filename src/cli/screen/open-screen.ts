import { openEventLines } from "./event-lines.ts";
import { openLines, openQuiet } from "./plain-lines.ts";
import { openLive } from "./live.ts";
import type { Screen, ScreenMode, ScreenParts } from "./screen.ts";

const OPEN = {
  live: openLive,
  lines: openLines,
  quiet: openQuiet,
  jsonl: openEventLines,
} as const satisfies Record<ScreenMode, (parts: ScreenParts) => Screen>;

/** Opens a screen; `end` it whatever happens. A reader that goes away takes the screen along, and never the run. */
export function openScreen(parts: ScreenParts): Screen {
  parts.stream.on("error", () => undefined);
  return OPEN[parts.mode](parts);
}
