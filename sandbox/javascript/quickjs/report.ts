/** How a phase ended: `depth` is calls too deep by the meter, `stack` the host's own stack running out, `crash` anything that QuickJS should not do. */
export type PhaseEnd = "done" | "fuel" | "memory" | "depth" | "stack" | "crash";

export interface LoadReport {
  readonly end: PhaseEnd;
  /** What the harness said. */
  readonly text: string;
  readonly jobs: boolean;
  /** What the clock gave, in virtual nanoseconds, in order. */
  readonly readings: readonly number[];
}

export interface CallReport {
  readonly end: PhaseEnd;
  readonly text: string;
  readonly cost: number;
  /** Of that, within QuickJS's own sorts. */
  readonly sorts: number;
  readonly spaceBytes: number;
  /** As for a load. */
  readonly readings: readonly number[];
}

export interface RunReport {
  /** One for each call that was made, in order; one that spoils the realm is the last, or that has read the clock a lot. */
  readonly calls: readonly CallReport[];
  readonly spoilt: boolean;
  /** Whether a promise job ran. */
  readonly jobs: boolean;
}

/** What the harness says when QuickJS's own stack, which is the same everywhere, ran out. */
export const STACK_OVERFLOW = '!{"type":"InternalError","message":"stack overflow"';
