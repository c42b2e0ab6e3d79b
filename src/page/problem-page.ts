import { readCandidate } from "../runs/read-candidate.ts";
import { RunError } from "../runs/run-error.ts";
import { escapeLines, escapeText } from "../report/escape.ts";
import type { ProblemFacts } from "../scoreboard/problem-schema.ts";
import type { Result } from "../scoreboard/result-schema.ts";
import type { ProblemPage, ToldAnswer } from "./page-data.ts";
import { Shelf } from "./shelf.ts";
import { tellAnswer } from "./tell-answer.ts";
import { tellGrowth } from "./tell-growth.ts";

/** What a problem's page is made from. */
export interface ProblemParts {
  readonly folder: string;
  readonly facts: ProblemFacts;
  readonly statement: string | null;
  /** Those of this problem. */
  readonly results: readonly Result[];
  /** Names, in the order of the page. */
  readonly models: readonly string[];
}

/** The page of one problem: every answer to it, with its code and its growth. */
export async function problemPage(parts: ProblemParts): Promise<ProblemPage> {
  const { folder, facts, statement, results, models } = parts;
  const codes = new Shelf<string>();
  const growths = new Shelf<ProblemPage["growths"][number]>();
  const answers: ToldAnswer[] = [];
  for (const result of results) {
    const { code, why } = await codeOf(folder, result);
    const told = tellAnswer(result);
    answers.push({
      ...told,
      facts: [...told.facts, ...why],
      model: models.indexOf(result.model),
      code: code === null ? null : codes.place(escapeLines(code.trimEnd()).join("\n")),
      growths: COSTS.flatMap((cost) => {
        const growth = result.complexity?.[cost];
        if (growth === undefined) return [];
        const per = cost === "time" ? facts.per : "call";
        return [growths.place(tellGrowth(growth, { cost, per, claim: result.claims[cost] }))];
      }),
    });
  }
  const byModel = answers.toSorted((one, other) => one.model - other.model);
  return { statement, answers: byModel, codes: codes.items, growths: growths.items };
}

const COSTS = ["time", "space"] as const;

async function codeOf(folder: string, result: Result): Promise<{ code: string | null; why: string[] }> {
  if (result.candidate === null) return { code: null, why: [] };
  try {
    return { code: await readCandidate(folder, result), why: [] };
  } catch (error) {
    if (error instanceof RunError) return { code: null, why: [escapeText(error.message)] };
    throw error;
  }
}
