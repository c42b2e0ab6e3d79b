import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { extractCode } from "../../../src/answers/extract-code.ts";
import type { Wanted } from "../../../src/answers/extraction.ts";
import { readAnswers } from "../../../src/answers/read-answers.ts";

const DATA = join(import.meta.dirname, "../../../../shared/data");
const REPLIES = join(DATA, "chat/replies.jsonl.gz");
const SEED = join(DATA, "seed/answers.jsonl");

const LANGUAGES = { python: "python", js: "javascript", ts: "typescript" } as const;

interface Reply {
  readonly lang: keyof typeof LANGUAGES;
  readonly prompt: string;
  readonly response: string;
  /** The code that the reply's author meant. */
  readonly code: string;
}

function wantedFor({ lang, prompt }: Reply): Wanted {
  const name = Array.from(prompt.matchAll(/^(?:def|function)\s+(\w+)\s*\(/gm)).at(-1)?.[1] ?? "";
  return {
    names: { python: name, javascript: name, typescript: name },
    mode: "function",
    language: LANGUAGES[lang],
  };
}

function withoutSpacing(code: string): string {
  return code.trim().split(/\s+/).join(" ");
}

test.skipIf(!existsSync(REPLIES))("the intended code is found in all of 796 recorded chat replies", () => {
  const rows = gunzipSync(readFileSync(REPLIES)).toString().trimEnd().split("\n");
  const replies = rows.map((row) => JSON.parse(row) as Reply);
  const right = replies.filter((reply) => {
    const wanted = wantedFor(reply);
    const found = extractCode(reply.response, wanted);
    if (found.kind !== "code" || found.language !== wanted.language) return false;
    return withoutSpacing(found.source) === withoutSpacing(reply.code);
  });
  expect([right.length, replies.length]).toEqual([796, 796]);
});

test.skipIf(!existsSync(SEED))(
  "the three published answers hold the function that was asked for",
  async () => {
    const name = "findMedianSortedArrays";
    const wanted: Wanted = { names: { python: name, javascript: name, typescript: name }, mode: "function" };
    const found = (await readAnswers(SEED)).map(({ response }) => extractCode(response, wanted));
    expect(found).toHaveLength(3);
    for (const one of found)
      expect(one).toMatchObject({ how: "fence-defining-entry", language: "python", block: 0 });
  },
);
