import { Option } from "commander";
import type { ScreenMode } from "./screen.ts";

export interface ScreenOptions {
  readonly quiet: boolean;
  readonly events: boolean;
}

/** How a command tells of its progress, always on standard error. */
export const screenOptions = (): Option[] => [
  new Option("--quiet", "tell of trouble and of the models alone, not of progress and answers")
    .default(false)
    .conflicts("events"),
  new Option("--events", "tell of progress in JSON lines on standard error").default(false),
];

/** The mode that was asked for; else what the stream can show. */
export function screenMode({ quiet, events }: ScreenOptions, stream: NodeJS.WriteStream): ScreenMode {
  if (quiet) return "quiet";
  if (events) return "jsonl";
  return stream.isTTY && process.env["TERM"] !== "dumb" ? "live" : "lines";
}
