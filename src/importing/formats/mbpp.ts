import { z } from "zod";
import type { Draft, Source } from "../draft.ts";
import { readRows } from "../read-rows.ts";

// The whole set says `text` and `test_setup_code`, the sanitized one `prompt` and `test_imports`.
const row = z.object({
  task_id: z.union([z.bigint(), z.number(), z.string()]),
  text: z.string().optional(),
  prompt: z.string().optional(),
  code: z.string(),
  test_list: z.array(z.string()),
  challenge_test_list: z.array(z.string()).default([]),
  test_setup_code: z.string().default(""),
  test_imports: z.array(z.string()).default([]),
});

type Row = z.infer<typeof row>;

const SOURCE: Source = {
  set: "MBPP",
  author: "Google (Austin et al. 2021)",
  url: "https://github.com/google-research/google-research/tree/master/mbpp",
  licence: "CC-BY-4.0",
  published: "2021-08-16",
};

/** Reads mbpp.jsonl or sanitized-mbpp.json, as published. */
export async function readMbpp(file: string): Promise<Draft[]> {
  return (await readRows(file, row)).map(draftOf);
}

function draftOf(each: Row): Draft {
  const tests = [...each.test_list, ...each.challenge_test_list];
  const entry = entryOf(each, tests);
  const setup = [...each.test_imports, each.test_setup_code].join("\n");
  return {
    taskId: `Mbpp/${each.task_id}`,
    title: entry,
    difficulty: "easy",
    tags: ["mbpp"],
    statement: statementOf(each, entry),
    entry,
    reference: { language: "python", source: each.code.replaceAll("\r\n", "\n") },
    tests: { kind: "assertions", code: `${setup}\n${tests.join("\n")}` },
    source: SOURCE,
  };
}

/** Of the functions that the program defines, the one that the first test calls. */
function entryOf({ code }: Row, [first = ""]: readonly string[]): string {
  const defined = Array.from(code.matchAll(/^def\s+(\w+)/gm), ([, name]) => name as string);
  return defined.find((name) => new RegExp(`\\b${name}\\s*\\(`).test(first)) ?? defined.at(-1) ?? "solve";
}

function statementOf({ text, prompt, test_list: [shown = ""] }: Row, entry: string): string {
  return `${(text ?? prompt ?? "").trim()}\n\nThe function is \`${entry}\`, and this holds:\n\n\`\`\`python\n${shown}\n\`\`\`\n`;
}
