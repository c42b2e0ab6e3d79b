import { chmod } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type Config, NO_CONFIG } from "../../../src/config/index.ts";
import { checkEndpoint } from "../../../src/doctor/check-endpoint.ts";
import { openProvider } from "../../../src/models/index.ts";
import { makeDirectory, writeFiles } from "../../problems/support/write-folder.ts";
import { type Answer, brief, listOf, serve } from "./support.ts";

const KEY = "sk-live-0123456789";
const MINE = { kind: "compatible", provider: "compatible/mine" } as const;

interface Look {
  readonly models?: readonly string[];
  readonly keyFile?: string;
  readonly patienceMillis?: number;
  readonly path?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Looks at a service of one's own that gives this answer. */
async function look(answer: Answer, { models = [], keyFile, patienceMillis = 60_000, ...more }: Look = {}) {
  const { path, env = { MINE_API_KEY: KEY } } = more;
  const config: Config = {
    file: null,
    providers: { compatible: { mine: { baseUrl: await serve(answer, path), keyFile } } },
  };
  const tools = { config, env, open: openProvider, patienceMillis };
  return checkEndpoint({ name: MINE, models }, tools);
}

test("a service that is reached tells how many models it has, and each one named is looked for", async () => {
  const findings = await look(listOf("gemma3:27b", "qwen3:latest", "meta/llama"), {
    models: ["gemma3:27b", "qwen3", "meta/llama:nitro", "gemma3:72b", "something-else"],
  });
  expect(brief(findings)).toEqual([
    "ok compatible/mine: has a key, from MINE_API_KEY",
    "ok compatible/mine: was reached and has 3 models",
    "ok compatible/mine/gemma3:27b: is known there",
    "ok compatible/mine/qwen3: is known there",
    "ok compatible/mine/meta/llama:nitro: is known there",
    "wrong compatible/mine/gemma3:72b: is not known there",
    "wrong compatible/mine/something-else: is not known there",
  ]);
  expect(findings.slice(-2).map(({ mend }) => mend)).toEqual([
    "did you mean gemma3:27b?",
    "see its list of models",
  ]);
});

test("a service without models on its list is reached all the same", async () => {
  expect(brief(await look(listOf(), { models: ["any"] })).at(-1)).toBe(
    "warning compatible/mine: was reached, but lists no models",
  );
  const missing = { status: 404, body: { error: { message: "no such page" } } };
  expect((await look(missing)).at(-1)).toMatchObject({ state: "warning" });
});

test("a list of models that is not there is wrong where the address lacks its version", async () => {
  const missing = { status: 404, body: { detail: "Not Found" } };
  expect((await look(missing, { path: "" })).at(-1)).toMatchObject({
    ...{ state: "wrong", told: "nothing at this address (404): Not Found" },
    mend: "does its baseUrl end in /v1?",
  });
});

test("a server on this machine that is sent no key is told as that, and one that wants one says which", async () => {
  expect((await look(listOf("m"), { env: {} }))[0]).toMatchObject({
    ...{ state: "ok", told: "sends no key (set MINE_API_KEY if it needs one)" },
  });
  const refused = { status: 401, body: { error: { message: "who are you?" } } };
  expect((await look(refused, { env: {} })).at(-1)).toMatchObject({
    ...{ state: "wrong", told: "no key was sent (401): who are you?" },
    mend: "set MINE_API_KEY, or keyFile in the config",
  });
});

test("a service that refuses the key, is overloaded or stays silent is told as such", async () => {
  const error = { message: `Incorrect API key provided: ${KEY}`, code: "invalid_api_key" };
  const refused = await look({ status: 401, body: { error } });
  expect(refused.at(-1)).toMatchObject({
    state: "wrong",
    mend: expect.stringMatching(/^set another key/) as string,
  });
  expect((await look({ status: 503, body: { error: { message: "overloaded" } } })).at(-1)).toMatchObject({
    state: "warning",
    mend: "try again later",
  });
  const silent = (await look(null, { patienceMillis: 100 })).at(-1);
  expect(silent).toMatchObject({
    state: "wrong",
    mend: expect.stringMatching(/^start the server at http/) as string,
  });
});

test("no finding holds a key, whatever the service says", async () => {
  const answers: Answer[] = [
    listOf(KEY),
    { status: 401, body: { error: { message: `bad ${KEY}` } } },
    { status: 500, body: { error: { message: KEY } } },
  ];
  for (const answer of answers) expect(JSON.stringify(await look(answer))).not.toContain(KEY);
});

test("a service without its key is not asked", async () => {
  const open = () => expect.fail("was opened");
  const tools = { config: NO_CONFIG, env: {}, open, patienceMillis: 1 };
  const name = { kind: "groq", provider: "groq" } as const;
  expect(await checkEndpoint({ name, models: ["any"] }, tools)).toEqual([
    {
      state: "wrong",
      about: "groq",
      told: "has no key that can be used",
      mend: "no key for groq: set GROQ_API_KEY, or name a file with keyFile",
    },
  ]);
});

test.skipIf(process.platform === "win32")("a file of a key that others can read is a warning", async () => {
  const folder = await makeDirectory();
  await writeFiles(folder, { key: KEY });
  const file = join(folder, "key");
  await chmod(file, 0o644);
  expect((await look(listOf("m"), { keyFile: file }))[0]).toMatchObject({
    state: "warning",
    mend: `chmod 600 ${file}`,
  });
  await chmod(file, 0o600);
  expect((await look(listOf("m"), { keyFile: file }))[0]).toMatchObject({
    state: "ok",
    told: `has a key, from ${file}`,
  });
});
