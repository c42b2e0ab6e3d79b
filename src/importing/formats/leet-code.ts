import { z } from "zod";
import type { Draft, Source } from "../draft.ts";
import { readRows } from "../read-rows.ts";

const row = z.object({
  task_id: z.string(),
  difficulty: z.string().default("Medium"),
  tags: z.array(z.string()).default([]),
  problem_description: z.string().optional(),
  query: z.string().optional(),
  starter_code: z.string().default(""),
  prompt: z.string(),
  completion: z.string(),
  entry_point: z.string(),
  test: z.string(),
});

type Row = z.infer<typeof row>;

const SOURCE: Source = {
  set: "LeetCodeDataset",
  author: "newfacade (Xia et al. 2025)",
  url: "https://github.com/newfacade/LeetCodeDataset",
  licence: "Apache-2.0",
  published: "2025-04-20",
};

/** Reads LeetCodeDataset's JSON lines, as published. */
export async function readLeetCode(file: string): Promise<Draft[]> {
  return (await readRows(file, row)).map((each) => ({
    taskId: `LeetCode/${each.task_id}`,
    title: each.task_id,
    difficulty: difficultyOf(each.difficulty),
    tags: ["leetcode", ...each.tags],
    statement: statementOf(each),
    entry: entryOf(each),
    reference: { language: "python", source: `${each.prompt}\n${each.completion}` },
    tests: { kind: "assertions", code: each.test },
    source: SOURCE,
  }));
}

// `Solution().twoSum`: a method of the class that interview sites ask for.
function entryOf({ entry_point: entry }: Row): string {
  return entry.split(".").at(-1) ?? entry;
}

function statementOf({ problem_description: description, query = "", starter_code: starter }: Row): string {
  const shown = starter.trim() === "" ? "" : `\n\n\`\`\`python\n${starter.trim()}\n\`\`\`\n`;
  return `${(description ?? query).trim()}${shown}`;
}

/** A set's word for how hard a problem is, as ours. */
export function difficultyOf(word: string): Draft["difficulty"] {
  const known = (["easy", "medium", "hard"] as const).find((each) => each === word.toLowerCase());
  return known ?? "medium";
}
