import { inflateSync } from "node:zlib";
import { z } from "zod";
import type { Draft, DraftTests, Source, ToldCase } from "../draft.ts";
import { parseExactJson, toExactValue } from "../exact-json.ts";
import { ImportError } from "../import-error.ts";
import { readRows } from "../read-rows.ts";
import { difficultyOf } from "./leet-code.ts";
import { textInPickle } from "./text-in-pickle.ts";

const row = z.object({
  question_id: z.string(),
  question_title: z.string(),
  question_content: z.string(),
  platform: z.string(),
  contest_date: z.string().default(""),
  starter_code: z.string().default(""),
  difficulty: z.string(),
  public_test_cases: z.string(),
  private_test_cases: z.string().default("[]"),
  metadata: z.string().default("{}"),
});

type Row = z.infer<typeof row>;

const testsSchema = z.array(z.object({ input: z.string(), output: z.string(), testtype: z.string() }));

type Test = z.infer<typeof testsSchema>[number];

const SOURCE: Omit<Source, "published"> = {
  set: "LiveCodeBench",
  author: "Jain et al. 2024",
  url: "https://huggingface.co/datasets/livecodebench/code_generation_lite",
  licence: "CC-BY-4.0",
};

/** Reads LiveCodeBench's code generation JSON lines; it publishes no solutions, and its tests say what is right. */
export async function readLiveCodeBench(file: string): Promise<Draft[]> {
  return (await readRows(file, row)).map((each, at) => {
    try {
      return draftOf(each);
    } catch (cause) {
      const what = "its metadata or its tests are not as LiveCodeBench packs them; get the file again";
      throw new ImportError(`${file}: problem ${at + 1}: ${what}`, { cause });
    }
  });
}

function draftOf(each: Row): Draft {
  return {
    taskId: `LiveCodeBench/${each.question_id}`,
    title: each.question_title,
    difficulty: difficultyOf(each.difficulty),
    tags: ["livecodebench", each.platform],
    statement: statementOf(each),
    entry: entryOf(each),
    reference: null,
    tests: draftTests(each),
    source: { ...SOURCE, published: each.contest_date.slice(0, 10) || "2024" },
  };
}

function statementOf({ question_content: content, starter_code: starter }: Row): string {
  return starter.trim() === "" ? content : `${content.trim()}\n\n\`\`\`python\n${starter.trim()}\n\`\`\`\n`;
}

function entryOf({ metadata }: Row): string {
  const { func_name: name } = JSON.parse(metadata) as { func_name?: string };
  return name ?? "main";
}

function draftTests(each: Row): DraftTests {
  const tests = [...readTests(each.public_test_cases), ...readTests(each.private_test_cases)];
  if (tests.some(({ testtype }) => testtype === "stdin")) {
    const cases = tests.map(({ input, output }, at) => ({
      id: `test-${at + 1}`,
      stdin: input,
      stdout: output,
    }));
    return { kind: "stdio", cases, compare: { kind: "tokens" } };
  }
  const cases = tests.map(caseOf);
  return { kind: "cases", parameters: parametersOf(each, cases), cases, compare: { kind: "exact" } };
}

// An argument a line, as JSON.
function caseOf({ input, output }: Test, at: number): ToldCase {
  const args = input.split("\n").filter((line) => line.trim() !== "");
  const values = args.map((line) => toExactValue(parseExactJson(line)));
  return { id: `test-${at + 1}`, args: values, expected: toExactValue(parseExactJson(output)) };
}

function parametersOf({ starter_code: starter }: Row, [first]: readonly ToldCase[]): string[] {
  const [, head = ""] = /def\s+\w+\s*\(\s*self\s*,?([\s\S]*?)\)\s*(?:->|:)/.exec(starter) ?? [];
  const named = Array.from(head.matchAll(/(?:^|,)\s*(\w+)\s*:/g), ([, name]) => name as string);
  const count = first?.args.length ?? 0;
  return named.length === count ? named : Array.from({ length: count }, (_, at) => `argument_${at + 1}`);
}

/** Plain JSON; or, for the private ones, that JSON pickled, compressed and in base64. */
function readTests(text: string): Test[] {
  const isPlain = text.trimStart().startsWith("[");
  const json = isPlain ? text : textInPickle(inflateSync(Buffer.from(text, "base64")));
  return testsSchema.parse(JSON.parse(json));
}
