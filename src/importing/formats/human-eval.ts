import { z } from "zod";
import type { Draft, Source } from "../draft.ts";
import { readRows } from "../read-rows.ts";
import { promptStatement } from "./prompt-statement.ts";

const row = z.object({
  task_id: z.string(),
  prompt: z.string(),
  entry_point: z.string(),
  canonical_solution: z.string(),
  test: z.string(),
});

const SOURCE: Source = {
  set: "HumanEval",
  author: "OpenAI (Chen et al. 2021)",
  url: "https://github.com/openai/human-eval",
  licence: "MIT",
  published: "2021-07-07",
};

/** Reads HumanEval.jsonl, as published, gzipped or not. */
export async function readHumanEval(file: string): Promise<Draft[]> {
  return (await readRows(file, row)).map((each) => ({
    taskId: each.task_id,
    title: each.entry_point,
    difficulty: "medium",
    tags: ["humaneval"],
    statement: promptStatement(each.prompt, each.entry_point),
    entry: each.entry_point,
    reference: { language: "python", source: each.prompt + each.canonical_solution },
    tests: { kind: "assertions", code: each.test },
    source: SOURCE,
  }));
}
