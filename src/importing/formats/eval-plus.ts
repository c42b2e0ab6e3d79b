import { z } from "zod";
import type { Comparison, Draft, DraftInput, DraftTests, Source } from "../draft.ts";
import { type ExactJson, toExactValue } from "../exact-json.ts";
import { readRows } from "../read-rows.ts";
import { byLength } from "../recording/by-length.ts";
import { deserializeMbpp } from "./deserialize-mbpp.ts";
import { SECOND_ANSWERS } from "./second-answers.ts";
import { promptStatement } from "./prompt-statement.ts";
import { SET_COMPARED, SPECIAL_ORACLES } from "./special-oracles.ts";

// One task has an empty object for "none".
const inputs = z.unknown().transform((json) => (Array.isArray(json) ? (json as ExactJson[]) : []));

const row = z.object({
  task_id: z.string(),
  prompt: z.string(),
  entry_point: z.string(),
  canonical_solution: z.string(),
  base_input: inputs,
  plus_input: inputs,
  atol: z.union([z.number(), z.bigint()]),
});

type Row = z.infer<typeof row>;

const SOURCES = {
  humaneval: {
    set: "HumanEval+",
    author: "EvalPlus (Liu et al. 2023), after OpenAI (Chen et al. 2021)",
    url: "https://github.com/evalplus/humanevalplus_release",
    licence: "Apache-2.0 AND MIT",
    published: "2023-05-02",
  },
  mbpp: {
    set: "MBPP+",
    author: "EvalPlus (Liu et al. 2023), after Google (Austin et al. 2021)",
    url: "https://github.com/evalplus/mbppplus_release",
    licence: "Apache-2.0 AND CC-BY-4.0",
    published: "2024-01-30",
  },
} as const satisfies Record<string, Source>;

/** Reads HumanEvalPlus.jsonl or MbppPlus.jsonl, as published, gzipped or not. */
export async function readEvalPlus(file: string): Promise<Draft[]> {
  return (await readRows(file, row)).map((each) => ({
    taskId: each.task_id,
    title: each.entry_point,
    difficulty: "medium",
    tags: [isMbpp(each) ? "mbpp" : "humaneval", "evalplus"],
    statement: isMbpp(each) ? mbppStatement(each) : promptStatement(each.prompt, each.entry_point),
    entry: each.entry_point,
    reference: { language: "python", source: each.prompt + each.canonical_solution },
    tests: testsOf(each),
    source: SOURCES[isMbpp(each) ? "mbpp" : "humaneval"],
  }));
}

function isMbpp({ task_id: taskId }: Pick<Row, "task_id">): boolean {
  return taskId.startsWith("Mbpp/");
}

// Its prompt is one docstring: a sentence, and an assertion that shows a call.
function mbppStatement({ prompt, entry_point: entry }: Row): string {
  const lines = prompt.replaceAll('"""', "").trim().split("\n");
  const [shown, told] = [true, false].map((wanted) =>
    lines.filter((line) => line.startsWith("assert ") === wanted).join("\n"),
  );
  return `${told}\n\nThe function is \`${entry}\`, and this holds:\n\n\`\`\`python\n${shown}\n\`\`\`\n`;
}

function testsOf(each: Row): DraftTests {
  const special = SPECIAL_ORACLES[each.entry_point];
  if (special !== undefined && special.set === (isMbpp(each) ? "mbpp" : "humaneval"))
    return { kind: "untold", why: special.why };
  const groups = [inputsOf(each, "base"), inputsOf(each, "plus")];
  const unreadable = groups.find((group) => typeof group === "string");
  if (unreadable !== undefined) return { kind: "untold", why: unreadable };
  const second = isMbpp(each) ? SECOND_ANSWERS[each.entry_point] : undefined;
  return {
    kind: "inputs",
    inputs: (groups as DraftInput[][]).flatMap(byLength),
    compare: comparisonOf(each),
    ...(second === undefined ? {} : { secondAnswers: second }),
  };
}

function inputsOf(each: Row, group: "base" | "plus"): DraftInput[] | string {
  const raw = group === "base" ? each.base_input : each.plus_input;
  const values = raw.map(toExactValue);
  const read = isMbpp(each) ? deserializeMbpp(each.task_id, values) : values;
  if (typeof read === "string") return read;
  return read.map((args, at) => ({ id: `${group}-${at}`, args: args as DraftInput["args"] }));
}

// As EvalPlus holds answers that are floats against each other where a row names no tolerance.
const DEFAULT_ABS = 1e-6;
const REL = 1e-7;

function comparisonOf(each: Row): Comparison {
  if (isMbpp(each) && SET_COMPARED.has(each.entry_point)) return { kind: "set" };
  return { kind: "float", abs: Number(each.atol) || DEFAULT_ABS, rel: REL };
}
