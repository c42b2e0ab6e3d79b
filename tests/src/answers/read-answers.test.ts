import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { AnswersError } from "../../../src/answers/answers-error.ts";
import { readAnswers } from "../../../src/answers/read-answers.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "answers-"));
});
afterAll(() => rm(folder, { recursive: true }));

const ANSWER = { problem: "p", model: "m", sample: 0, response: "r" };

async function fileWith(content: string | Uint8Array): Promise<string> {
  const path = join(folder, "answers.jsonl");
  await writeFile(path, content);
  return path;
}

async function errorOf(content: string | Uint8Array): Promise<string> {
  const error: unknown = await readAnswers(await fileWith(content)).catch((thrown: unknown) => thrown);
  if (!(error instanceof AnswersError)) throw new Error(`no AnswersError but ${String(error)}`);
  return error.message.replace(folder, "");
}

function lines(...values: unknown[]): string {
  return values.map((value) => JSON.stringify(value)).join("\n");
}

describe("what is read", () => {
  test("answers come in the order of the file, other keys are left out", async () => {
    const second = { ...ANSWER, sample: 1, language: "python" };
    const path = await fileWith(lines({ ...ANSWER, tokens: 12 }, second));
    expect(await readAnswers(path)).toEqual([ANSWER, second]);
  });

  test("a byte order mark, line ends of Windows, blank lines and a missing last line end do not matter", async () => {
    const second = { ...ANSWER, sample: 1 };
    const path = await fileWith(`\uFEFF${JSON.stringify(ANSWER)}\r\n\r\n  \n${JSON.stringify(second)}`);
    expect(await readAnswers(path)).toEqual([ANSWER, second]);
  });

  test("any text of a reply comes back as it was, also one longer than what is read at once", async () => {
    const long = `${"é\u2028".repeat(100_000)}x`;
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ unit: "binary" }), { minLength: 1 }), async (texts) => {
        const answers = [long, ...texts].map((response, sample) => ({ ...ANSWER, sample, response }));
        expect(await readAnswers(await fileWith(lines(...answers)))).toEqual(answers);
      }),
      { numRuns: 20 },
    );
  });
});

describe("what is refused", () => {
  test("a file that is not there", async () => {
    const missing = join(folder, "missing.jsonl");
    await expect(readAnswers(missing)).rejects.toThrow(`${missing}: no such file; check the path`);
  });

  test("a directory", async () => {
    await expect(readAnswers(folder)).rejects.toThrow(
      `${folder}: is a directory; give the JSON-lines file itself`,
    );
  });

  test.each(["", "\n \n"])("a file without answers: %j", async (content) => {
    expect(await errorOf(content)).toBe("/answers.jsonl: holds no answers; write one JSON object per line");
  });

  test("bytes that are not UTF-8", async () => {
    expect(await errorOf(Uint8Array.of(0x7b, 0xff, 0xfe))).toBe(
      "/answers.jsonl: is not UTF-8; save it as UTF-8",
    );
  });

  test("a line that is not JSON, shown short and escaped", async () => {
    const message = await errorOf(`${lines(ANSWER)}\n\n{"problem": \u001b[31m${"x".repeat(100)}`);
    expect(message).toMatch(
      /^\/answers\.jsonl:3: not JSON: "\{\\"problem\\": \\u001b\[31mx+…"; write one JSON object/,
    );
    expect(message.length).toBeLessThan(160);
  });

  test.each([
    ["problem", { ...ANSWER, problem: undefined }],
    ["problem", { ...ANSWER, problem: "" }],
    ["model", { ...ANSWER, model: 4 }],
    ["sample", { ...ANSWER, sample: -1 }],
    ["sample", { ...ANSWER, sample: 0.5 }],
    ["sample", { ...ANSWER, sample: "0" }],
    ["response", { ...ANSWER, response: null }],
    ["language", { ...ANSWER, language: "java" }],
  ])("a wrong or missing field %s is named", async (field, value) => {
    expect(await errorOf(lines(ANSWER, value))).toContain(
      `/answers.jsonl:2: field "${field}" is missing or wrong: it must be `,
    );
  });

  test.each([[[]], [1], ["text"], [null]])("a line that is no object: %j", async (value) => {
    expect(await errorOf(lines(value))).toContain(
      ":1: not a JSON object; each line needs problem, model, sample and",
    );
  });

  test("the same problem, model and sample twice, with both lines", async () => {
    const message = await errorOf(lines(ANSWER, { ...ANSWER, sample: 1 }, { ...ANSWER, response: "other" }));
    expect(message).toBe(
      '/answers.jsonl:3: same answer as in line 1 (problem "p", model "m", sample 0); number the samples or drop one',
    );
  });
});
