import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pages } from "./support/pages.ts";
import { missedCommands, readCommands } from "./support/read-commands.ts";
import { openReader, type Reader } from "./support/reader.ts";

/** What no test can run, and why. */
const NOT_RUN: Readonly<Record<string, string>> = {
  "ollama pull gemma3:12b": "another program, which downloads a model",
  "vllm serve meta-llama/Llama-4-Scout-17B-16E-Instruct --tensor-parallel-size 8 --max-model-len 32768":
    "another program, which wants a graphics card",
};

// Alone on a machine all pages take some two minutes; not every machine is alone.
const PATIENCE = 1_200_000;

/** What the pages take for done, in the reader's folder. */
const BEFORE = [
  "assay grade --answers answers.jsonl --out out/answers --quiet",
  "assay grade --model openai/gpt-4o --samples 5 --out runs/april",
  "assay grade --model google/gemini-2.0-flash --out runs/may --quiet",
  "cp -r runs/april runs/gpt && cp -r runs/may runs/gemini && cp -r runs my-runs",
];

test("no command stands in a block that is not run", () => {
  for (const { file, text } of pages()) expect([file, missedCommands(text)]).toEqual([file, []]);
});

test("what is not run is still there", () => {
  const told = pages().flatMap(({ text }) => readCommands(text).map(({ line }) => line));
  for (const line of Object.keys(NOT_RUN)) expect(told).toContain(line);
});

describe.skipIf(process.platform === "win32")("every command does what the page says", () => {
  let reader: Reader;

  beforeAll(async () => {
    reader = await openReader();
    for (const line of BEFORE) await reader.run({ line, prints: null });
  }, PATIENCE);

  afterAll(async () => reader.close());

  test.each(pages().filter(({ text }) => readCommands(text).length > 0))(
    "of $file",
    async ({ text }) => {
      for (const command of readCommands(text)) if (!(command.line in NOT_RUN)) await reader.run(command);
    },
    PATIENCE,
  );
});
