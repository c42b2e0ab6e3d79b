import { join } from "node:path";
import { inspect } from "node:util";
import { expect, onTestFinished, test, vi } from "vitest";
import { loadConfig, NO_CONFIG } from "../../../src/config/index.ts";
import { loadInNode } from "./in-node.ts";
import { makeDirectory, writeFiles } from "../../problems/support/write-folder.ts";

async function folderWith(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await makeDirectory();
  await writeFiles(folder, files);
  return folder;
}

/** What is said of a config with this text, without the folder. */
async function complaint(text: string, name = "assay.config.json"): Promise<string> {
  const folder = await folderWith({ [name]: text });
  const error: unknown = await loadConfig({ folder }).catch((error: unknown) => error);
  expect(error).toMatchObject({ name: "ConfigError" });
  const { message } = error as Error;
  expect(message).not.toContain("\n");
  return message.replace(`${folder}/`, "");
}

test("a folder without a config is fine", async () => {
  expect(await loadConfig({ folder: await makeDirectory() })).toBe(NO_CONFIG);
});

test("paths in a config are relative to its file", async () => {
  const folder = await folderWith({
    "sub/my.json": `{
      "$schema": "../node_modules/assay/config.schema.json",
      "problems": "mine", "template": "./prompt.md", "out": "/elsewhere",
      "providers": { "openai": { "keyFile": "key" }, "compatible": { "here": { "baseUrl": "http://localhost:1/v1", "keyFile": "../key" } } }
    }`,
  });
  const config = await loadConfig({ folder, file: "sub/my.json" });
  expect(config).toMatchObject({
    file: join(folder, "sub/my.json"),
    problems: join(folder, "sub/mine"),
    template: join(folder, "sub/prompt.md"),
    out: "/elsewhere",
    providers: {
      openai: { keyFile: join(folder, "sub/key") },
      compatible: { here: { keyFile: join(folder, "key") } },
    },
  });
});

test("a config may be TypeScript and import assay from anywhere", async () => {
  const text = `import { defineConfig } from "assay";
const samples: number = 2 + 3;
export default defineConfig({ samples });`;
  const folder = await folderWith({ "assay.config.ts": text });
  expect(await loadInNode(folder)).toMatchObject({ samples: 5, file: join(folder, "assay.config.ts") });
});

test("a config is a module, also where the package around it is not, and may end in .mts", async () => {
  const text = `import { defineConfig } from "assay";\nexport default defineConfig({ samples: 5 as number });`;
  const manifest = { "package.json": '{"type": "commonjs"}' };
  for (const name of ["assay.config.ts", "assay.config.mts"]) {
    const folder = await folderWith({ ...manifest, [name]: text });
    expect(await loadInNode(folder)).toMatchObject({ samples: 5, file: join(folder, name) });
  }
});

test("a config that was changed is read anew", async () => {
  const folder = await folderWith({ "assay.config.ts": "export default { samples: 1 };" });
  expect(await loadConfig({ folder })).toMatchObject({ samples: 1 });
  await writeFiles(folder, { "assay.config.ts": "export default { samples: 2 };" });
  expect(await loadConfig({ folder })).toMatchObject({ samples: 2 });
});

test("an unknown key is told with its line, its path and the nearest known one", async () => {
  expect(await complaint('{\n  "sample": 3\n}')).toBe(
    'assay.config.json:2: sample: unknown key "sample"; did you mean "samples"?',
  );
  expect(await complaint('{\n  "providers": {\n    "openai": { "concurency": 3 } } }')).toBe(
    'assay.config.json:3: providers.openai.concurency: unknown key "concurency"; did you mean "concurrency"?',
  );
  expect(await complaint('{"models": {\n"openai/gpt-4o": {"price": {\n"inputPerMilionUsd": 1}}}}')).toBe(
    'assay.config.json:3: models["openai/gpt-4o"].price.inputPerMilionUsd: unknown key "inputPerMilionUsd"; did you mean "inputPerMillionUsd"?',
  );
  expect(await complaint("export default { sample: 3 };", "assay.config.ts")).toBe(
    'assay.config.ts: sample: unknown key "sample"; did you mean "samples"?',
  );
});

test("what is wrong is told in one line, with what is right", async () => {
  const wrong: readonly (readonly [string, string])[] = [
    ['{"samples": "3"}', "assay.config.json:1: samples: must be number"],
    ["[]", "assay.config.json:1: must be object"],
    [
      '{"languages": ["ruby"]}',
      "assay.config.json:1: languages[0]: must be python or javascript or typescript",
    ],
    [
      '{"ask": ["gpt-4o"]}',
      "assay.config.json:1: ask[0]: write openai/MODEL, google/MODEL, groq/MODEL or compatible/NAME/MODEL",
    ],
    [
      '{"models": {"gpt-4o": {}}}',
      'assay.config.json:1: models["gpt-4o"]: write openai/MODEL, google/MODEL, groq/MODEL or compatible/NAME/MODEL',
    ],
    [
      '{"providers": {"compatible": {"olama": {}}}}',
      'assay.config.json:1: providers.compatible.olama: add "baseUrl"; did you mean "ollama"?',
    ],
    [
      '{"providers": {"compatible": {"constructor": {}}}}',
      'assay.config.json:1: providers.compatible.constructor: add "baseUrl"; known: anthropic, deepseek, mistral, openrouter, together, llamacpp, lmstudio, ollama, vllm',
    ],
  ];
  for (const [text, told] of wrong) expect(await complaint(text)).toBe(told);
  expect(await complaint('{"samples": 3,}')).toMatch(/^assay\.config\.json:1: not JSON: /);
  expect(await complaint("export const config = 1;", "assay.config.ts")).toBe(
    "assay.config.ts: exports no config; write export default defineConfig({ ... })",
  );
  expect(await complaint("throw new Error('one\\ntwo');", "assay.config.ts")).toBe(
    "assay.config.ts: cannot be loaded: Error: one two; mend the code",
  );
});

test.each([
  ["export default { get samples() { throw new Error('no'); } };", "Error: no"],
  ["export default new Proxy({}, { ownKeys() { throw new TypeError('not you'); } });", "TypeError: not you"],
  ["throw Object.create(null);", "it throws what has no text"],
  ["export default { get samples() { throw Object.create(null); } };", "it throws what has no text"],
  ["export default Promise.reject(new Error('late'));", "Error: late"],
])("code that throws is told in one line: %s", async (text, told) => {
  expect(await complaint(text, "assay.config.ts")).toBe(
    `assay.config.ts: cannot be loaded: ${told}; mend the code`,
  );
});

test("the promise of a config is waited for", async () => {
  const text = "export default Promise.resolve({ samples: 7 });";
  expect(await loadConfig({ folder: await folderWith({ "assay.config.ts": text }) })).toMatchObject({
    samples: 7,
  });
});

test.each(["await new Promise(() => {});", "export default new Promise(() => {});"])(
  "a config that never ends is told, and not the end of us: %s",
  async (text) => {
    const folder = await folderWith({ "assay.config.ts": text });
    await expect(loadInNode(folder)).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining("cannot be loaded: Error: it waits for what never comes") as string,
    });
  },
);

test("a key that would be dropped without a word is refused with its line", async () => {
  const twice = '{\n"models": {\n"openai/a": { "maxTokens": 5 },\n"openai/\\u0061": {}}}';
  expect(await complaint(twice)).toBe('assay.config.json:4: the key "openai/a" stands there twice; keep one');
  expect(await complaint('{"providers": {"compatible": {"__proto__": {}}}}')).toBe(
    'assay.config.json:1: the key "__proto__" can name nothing; take another',
  );
  expect(
    await loadConfig({
      folder: await folderWith({ "assay.config.json": '{"models":{"openai/a":{},"openai/b":{}}}' }),
    }),
  ).toMatchObject({ models: { "openai/a": {}, "openai/b": {} } });
});

test("a key that stands in the config itself is never told", async () => {
  const secret = "sk-live-0123456789";
  for (const text of [
    `{"providers": {"openai": {"keyEnv": "${secret}"}}}`,
    `{"providers": {"openai": {"baseUrl": "https://user:${secret}@example.org"}}}`,
    `{"providers": {"openai": {"baseUrl": "https://example.org/?key=${secret}"}}}`,
    `{"providers": {"openai": {"apiKey": "${secret}"}}}`,
  ])
    expect(await complaint(text)).not.toContain(secret);
});

test("two configs in one folder, a missing one and one of another kind are refused", async () => {
  const folder = await folderWith({ "assay.config.json": "{}", "assay.config.ts": "", "x.yaml": "" });
  await expect(loadConfig({ folder })).rejects.toThrow("keep one, or name one with --config");
  await expect(loadConfig({ folder, file: "none.json" })).rejects.toThrow("no such file");
  await expect(loadConfig({ folder, file: "x.yaml" })).rejects.toThrow("a config is .json, or code");
});

test("a key that stands in a config by mistake is not told", async () => {
  const own = "8f14e45fceea167a5a36dedd4bea2543";
  vi.stubEnv("DEEPSEEK_API_KEY", own);
  onTestFinished(() => void vi.unstubAllEnvs());
  for (const key of [own, own.toUpperCase(), "sk-proj-0123456789abcdef", "gsk_0123456789abcdef"]) {
    expect(await complaint(JSON.stringify({ [key]: "openai" }))).toContain("[key]");
    for (const text of [
      { providers: { [key]: {} } },
      { providers: { openai: { [key]: 1 } } },
      { models: key },
    ]) {
      const folder = await folderWith({ "assay.config.json": JSON.stringify(text) });
      const error: unknown = await loadConfig({ folder }).catch((thrown: unknown) => thrown);
      expect(inspect(error)).not.toContain(key);
    }
  }
});

test("a key that a config of code throws is not told", async () => {
  const told = await complaint('throw new Error("sk-proj-0123456789abcdef is bad");', "assay.config.ts");
  expect(told).toContain("Error: [key] is bad");
});
