import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ModelError } from "../../../src/models/model-error.ts";
import { describeFailure, openFailures, readFailures } from "../../../src/replies/failures.ts";
import { promptHash } from "../../../src/replies/key.ts";
import { openPrompts, PROMPTS_FILE, readPrompts } from "../../../src/replies/prompts.ts";
import { openReplies, readReplies, REPLIES_FILE } from "../../../src/replies/store.ts";
import { replyWith } from "./support/reply.ts";

const newFolder = () => mkdtempSync(join(tmpdir(), "assay-"));

test("a reply is written down whole and found by its key", async () => {
  const folder = newFolder();
  const replies = await openReplies(folder);
  const reply = replyWith({
    response: "\uD800 a lone surrogate",
    thinking: "hm",
    usage: null,
    costUsd: null,
  });
  await replies.append(reply);
  await replies.close();
  const seen: string[] = [];
  const reader = await readReplies(folder, ({ key }) => seen.push(key));
  expect([await reader?.get("k"), seen]).toEqual([reply, ["k"]]);
  await reader?.close();
});

test("a reply that could not be read back is not written", async () => {
  const folder = newFolder();
  const replies = await openReplies(folder);
  await expect(replies.append(replyWith({ costUsd: NaN }))).rejects.toThrow("costUsd");
  await replies.close();
  expect(readFileSync(join(folder, REPLIES_FILE), "utf8").split("\n")).toHaveLength(2);
});

test("a prompt is kept once, also when many samples are asked at the same time and in a later run", async () => {
  const folder = newFolder();
  const request = {
    messages: [{ role: "user", content: "Add." }],
    settings: { system: "Be brief." },
  } as const;
  for (let run = 0; run < 2; run++) {
    const prompts = await openPrompts(folder);
    const hashes = await Promise.all([1, 2, 3].map(async () => prompts.keep(request)));
    expect(new Set(hashes)).toEqual(new Set([promptHash(request)]));
    await prompts.close();
  }
  expect(readFileSync(join(folder, PROMPTS_FILE), "utf8").trim().split("\n")).toHaveLength(2);
  const reader = await readPrompts(folder);
  const hash = promptHash(request);
  expect(await reader?.get(hash)).toEqual({ hash, system: "Be brief.", messages: request.messages });
  await reader?.close();
});

test("every failed ask is kept, its message bounded", async () => {
  const folder = newFolder();
  const unit = { model: "a/model", problem: "median", language: "python", sample: 0, attempt: 1 } as const;
  const error = new ModelError("😀".repeat(200), { kind: "overloaded", requestId: "req-1" });
  const failures = await openFailures(folder);
  await failures.append(describeFailure(unit, error, { tries: 5, at: new Date(0) }));
  await failures.append(describeFailure(unit, error, { tries: 5, at: new Date(1) }));
  await failures.close();
  const reader = await readFailures(folder);
  const [first, second] = reader === null ? [] : await Array.fromAsync(reader.records());
  expect(first).toEqual({
    ...{ unit, kind: "overloaded", requestId: "req-1", tries: 5, at: "1970-01-01T00:00:00.000Z" },
    message: `${"😀".repeat(149)}…`,
  });
  expect(second?.at).toBe("1970-01-01T00:00:00.001Z");
  await reader?.close();
});
