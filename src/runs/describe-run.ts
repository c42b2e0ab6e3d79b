import { hostname } from "node:os";
import { resolve } from "node:path";
import type { Run } from "../scoreboard/scoreboard.ts";

export interface RunFacts {
  /** As `toISOString` writes it. */
  readonly started: string;
  readonly jobs: number;
  /** The file of recorded answers; null: models were asked. */
  readonly answers: string | null;
  /** The folder that the problems come from. */
  readonly problems: string;
  readonly out: string;
}

/** When and where a run took place, and it ends now: the one part of a scoreboard that differs from time to time. */
export function describeRun({ started, jobs, answers, problems, out }: RunFacts): Run {
  const when = { started, finished: new Date().toISOString(), host: hostname(), node: process.version, jobs };
  return {
    ...when,
    paths: {
      answers: answers === null ? null : resolve(answers),
      problems: resolve(problems),
      out: resolve(out),
    },
  };
}
