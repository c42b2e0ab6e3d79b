import type { Sandbox } from "#sandbox";
import { mapConcurrently } from "../grading/map-concurrently.ts";
import { buildProblem } from "./build-problem.ts";
import type { Draft, Told, ToldCase } from "./draft.ts";
import { generateCases } from "./generated/generate-cases.ts";
import { refuseSlugs } from "./refuse-slugs.ts";
import { slugOf } from "./slug-of.ts";
import { tellTests } from "./tell-tests.ts";
import { writeProblem } from "./write-problem.ts";

/** What became of one problem of a set. */
export interface Imported {
  readonly taskId: string;
  /** The folder; null: none was written, since none of the tests can be told. */
  readonly slug: string | null;
  /** How many tests are data. */
  readonly tests: number;
  /** What is missing, and why; a problem that lacks nothing is whole. */
  readonly untold: readonly string[];
  readonly notes: readonly string[];
}

export interface ImportOptions {
  readonly drafts: readonly Draft[];
  readonly sandbox: Pick<Sandbox, "withSession">;
  /** The folder above the problems. */
  readonly out: string;
  /** How many are told at once; changes no result. */
  readonly jobs: number;
  /** How many inputs are generated for each problem beside those of its own tests; absent: none. */
  readonly generate?: number;
  readonly onImported?: (imported: Imported) => void;
}

/** Writes a folder for each draft and says, for each, what could not be told; in the drafts' order. */
export async function importSet(options: ImportOptions): Promise<Imported[]> {
  const refusals = refuseSlugs(options.drafts.map(({ taskId }) => taskId));
  return mapConcurrently([...options.drafts.entries()], options.jobs, async ([at, draft]) => {
    const refusal = refusals[at] ?? null;
    const imported = refusal === null ? await importDraft(options, draft) : refused(draft, refusal);
    options.onImported?.(imported);
    return imported;
  });
}

function refused({ taskId }: Draft, why: string): Imported {
  return { taskId, slug: null, tests: 0, untold: [why], notes: [] };
}

async function importDraft({ sandbox, out, generate = 0 }: ImportOptions, draft: Draft): Promise<Imported> {
  const { taskId } = draft;
  const own = await tellTests(sandbox, draft);
  const told = {
    ...own,
    cases: [...own.cases, ...(await generateMore(sandbox, { draft, own, count: generate }))],
  };
  const { notes } = told;
  const untold = [...new Set(told.untold)];
  const none = { taskId, slug: null, tests: 0, notes };
  if (told.cases.length === 0) return { ...none, untold: untold.length > 0 ? untold : ["it has no tests"] };
  const slug = slugOf(taskId);
  const fault = await writeProblem({ out, slug, taskId }, buildProblem(draft, told));
  if (fault !== null) return { ...none, untold: [...untold, fault] };
  return { taskId, slug, tests: told.cases.length, untold, notes };
}

const SEED = 1;

/** None, too, where several answers are right, or an error: a program says one answer, and others may be right. */
async function generateMore(
  sandbox: Pick<Sandbox, "withSession">,
  { draft, own, count }: { readonly draft: Draft; readonly own: Told; readonly count: number },
): Promise<ToldCase[]> {
  const { reference, entry, tests } = draft;
  const isTold = own.compare.kind !== "any-of" && tests.kind !== "stdio";
  if (count === 0 || reference === null || !isTold || own.cases.some(({ raises }) => raises)) return [];
  return generateCases(sandbox, { reference, entry, cases: own.cases }, { seed: SEED, count });
}
