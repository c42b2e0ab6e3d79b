import type { Clock } from "../../asking/clock.ts";
import type { GradeEvent } from "../../asking/grade-event.ts";

/** Shows a person, or a program, how far a run has come. */
export interface Screen {
  event(event: GradeEvent): void;
  /** Leaves the stream as it was found; more than once does no harm. */
  end(): void;
}

/**
 * `live`: a block of lines on a terminal, drawn in place. `lines`: plain ones, some twenty and what is noteworthy.
 * `quiet`: warnings alone. `jsonl`: every event, for programs.
 */
export type ScreenMode = "live" | "lines" | "quiet" | "jsonl";

export interface ScreenParts {
  readonly mode: ScreenMode;
  readonly stream: NodeJS.WriteStream;
  /** Their whole names, in the order in which they are to stand. */
  readonly models: readonly string[];
  readonly clock: Clock;
}
