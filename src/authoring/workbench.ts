import {
  findReference,
  makeOracle,
  measureReference,
  measureStressFuel,
  type GradeJob,
  type Oracle,
} from "#graders";
import type { Answer, Problem } from "#problems";
import { asUntrusted, DEFAULT_LIMITS, type Language, type Sandbox } from "#sandbox";
import type { Value } from "#values";
import { hidingSeed, requestOf } from "../grading/bench.ts";
import { rememberByKey } from "../grading/remember.ts";

/** A program in one of the languages. */
interface Program {
  readonly language: Language;
  readonly source: string;
}

/** What one problem's programs are run and judged with: as grading does, so that an author sees what a model will get. */
export interface Workbench {
  readonly problem: Problem;
  readonly seed: number;
  readonly oracle: Oracle;
  readonly sandbox: Pick<Sandbox, "withSession">;
  /** What is right for an input, asked as if for the first time. */
  askAnew(args: readonly Value[]): Promise<Answer>;
  /** Runs `use` with a session of a program, not yet loaded. */
  withJob<Result>(program: Program, use: (job: GradeJob) => Promise<Result>): Promise<Result>;
}

export function openWorkbench(bare: Pick<Sandbox, "withSession">, problem: Problem, seed: number): Workbench {
  const sandbox = hidingSeed(bare);
  const options = { sandbox, limits: DEFAULT_LIMITS, seed };
  const oracle = makeOracle(options, problem);
  const fuelOnce = rememberByKey<Awaited<ReturnType<typeof measureStressFuel>>>();
  const referenceOnce = rememberByKey<Awaited<ReturnType<typeof measureReference>>>();
  return {
    ...{ problem, seed, oracle, sandbox },
    async askAnew(args) {
      const [answer] = await makeOracle(options, problem).expected([args]);
      return answer as Answer;
    },
    async withJob({ language, source }, use) {
      const stressFuel = await fuelOnce(language, () => measureStressFuel(options, problem, language));
      const measure = () => referenceOnce(language, () => measureReference(options, problem, language));
      const code = { language, source: asUntrusted(source) };
      const request = requestOf({ seed, limits: DEFAULT_LIMITS }, problem, code);
      return sandbox.withSession(request, (session) =>
        use({ session, problem, language, seed, oracle, stressFuel, measureReference: measure }),
      );
    },
  };
}

/** The programs that say what is right, or what it costs: with another one every result may be another. */
export function referencesOf(problem: Problem): string[] {
  const found = (["python", "javascript", "typescript"] as const).map((language) =>
    findReference(problem, [language]),
  );
  return found.flatMap((solution) => (solution === undefined ? [] : [solution.source]));
}
