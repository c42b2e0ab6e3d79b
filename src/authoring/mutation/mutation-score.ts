import type { JudgedMutant } from "./judge-mutants.ts";

/** How many mutants the tests reject. Those presumed equivalent are no fault of the tests. */
export interface MutationScore {
  readonly mutants: number;
  readonly killed: number;
  readonly survived: number;
  readonly equivalent: number;
}

export function scoreOf(judged: readonly JudgedMutant[]): MutationScore {
  const count = (kind: JudgedMutant["fate"]["kind"]) =>
    judged.filter(({ fate }) => fate.kind === kind).length;
  return {
    mutants: judged.length,
    killed: count("killed"),
    survived: count("survived"),
    equivalent: count("equivalent"),
  };
}

/** The share of the mutants that are other programs and are rejected; 1 where there is none. */
export function shareKilled({ mutants, killed, equivalent }: MutationScore): number {
  return mutants === equivalent ? 1 : killed / (mutants - equivalent);
}
