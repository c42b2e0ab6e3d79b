import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { checkConfig } from "../../src/config/check-config.ts";
import { type Config, NO_CONFIG, providerConfigOf, resolvePlanOptions } from "../../src/config/index.ts";
import { SETTINGS_SHAPE } from "../../src/models/index.ts";
import { parseModelName } from "../../src/models/index.ts";
import { isLoopback, KNOWN_ENDPOINTS } from "../../src/models/known-endpoints.ts";
import { priceOf } from "../../src/models/price.ts";
import { makeDirectory, writeFiles } from "../problems/support/write-folder.ts";
import { loadInNode } from "../src/config/in-node.ts";

const PAGE = readFileSync(new URL("../../docs/models.md", import.meta.url), "utf8");

const packageManifest = () =>
  JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as {
    readonly exports: Readonly<Record<string, unknown>>;
    readonly files: readonly string[];
  };

const rows = [...PAGE.matchAll(/^\| [^|]+ \| `(\w+_API_KEY)` \| `(\S+)` \|/gm)].map(
  ([, key = "", model = ""]) => ({ key, model }),
);
const asked = [...PAGE.matchAll(/--model (\S+)/g)].map(([, model = ""]) => model);

function blocks(language: string): string[] {
  return [...PAGE.matchAll(new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``, "g"))].map(
    ([, text = ""]) => text,
  );
}

const configs: Config[] = blocks("json").map((text) => ({
  file: null,
  ...checkConfig("docs/models.md", JSON.parse(text), () => null),
}));

test("the schema that a config names is there, in the package and in a checkout", () => {
  const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8");
  const named = [PAGE, readme].map((text) => /"\$schema": "(.+)"/.exec(text)?.[1]);
  const [manifest, checkout] = [packageManifest(), "src/config/config.schema.json"];
  // What is built lies below dist/ as its source does below the root.
  expect(named).toEqual([`./node_modules/assay/dist/${checkout}`, `./node_modules/assay/dist/${checkout}`]);
  expect(manifest.exports["./config.schema.json"]).toBe(`./dist/${checkout}`);
  expect(manifest.files).toContain("dist");
  expect(PAGE).toContain(`\`./${checkout}\``);
  expect(existsSync(new URL(`../../${checkout}`, import.meta.url))).toBe(true);
});

test("what npm runs in the documents prints nothing of npm's own, so that JSON is JSON", () => {
  for (const file of ["README.md", "CONTRIBUTING.md", "docs/models.md", "problems/README.md"]) {
    const text = readFileSync(new URL(`../../${file}`, import.meta.url), "utf8");
    expect([file, text.includes("npm run assay")]).toEqual([file, false]);
  }
});

test("every model that the page promises is there", () => {
  const wanted = [
    "Llama 4 Scout",
    "Llama 4 Maverick",
    "GPT-4o",
    "Gemini 2.0 Flash",
    "DeepSeek V3",
    "DeepSeek R1",
  ];
  for (const name of [...wanted, "Gemma", "Mistral", "Claude"]) expect(PAGE).toContain(`| ${name}`);
  expect(rows.length).toBeGreaterThan(15);
});

test("every line's model needs the key that stands beside it, and nothing else", () => {
  for (const { key, model } of rows) {
    const name = parseModelName(model);
    const { key: read } = providerConfigOf(name, NO_CONFIG, { [key]: "the-key" });
    expect({ model, key: read?.source }).toEqual({ model, key });
    expect(read?.read()).toBe("the-key");
  }
});

test("every line's model has a price", () => {
  const usage = { inputTokens: 1000, cachedInputTokens: 0, outputTokens: 1000, reasoningTokens: 0 };
  const unpriced = rows.filter(({ model }) => {
    const name = parseModelName(model);
    const { baseUrl } = providerConfigOf(name, NO_CONFIG, {});
    return priceOf(name, usage, { batch: false, custom: null, baseUrl, at: new Date("2026-11-25") }) === null;
  });
  expect(unpriced).toEqual([]);
});

test("every model in a command can be asked, with a service that is known or that the page configures", () => {
  expect(asked.length).toBeGreaterThan(8);
  for (const model of asked) {
    const [, endpoint = ""] = model.split("/");
    const configured = configs.find(({ providers }) => endpoint in (providers?.compatible ?? {}));
    const provider = providerConfigOf(parseModelName(model), configured ?? NO_CONFIG, {
      OPENAI_API_KEY: "k",
    });
    expect(provider.name).toBe(parseModelName(model).provider);
  }
});

test("every config of the page holds, as JSON and as code", async () => {
  expect(configs).toHaveLength(2);
  const [plan] = configs.slice(-1).map((config) => resolvePlanOptions({}, config));
  expect(plan?.models.map(({ name }) => parseModelName(name).model)).toEqual([
    "gpt-4o",
    "o4-mini",
    "our-model",
  ]);
  const [code = "", ...others] = blocks("ts");
  expect(others).toEqual([]);
  const folder = await makeDirectory();
  await writeFiles(folder, { "assay.config.ts": code });
  expect(await loadInNode(folder)).toMatchObject({
    ask: ["4b", "12b", "27b"].map((size) => `compatible/ollama/gemma3:${size}`),
  });
});

test("every local server and every setting stands in its table", () => {
  for (const [name, { baseUrl }] of Object.entries(KNOWN_ENDPOINTS))
    expect([name, PAGE.includes(`| \`${name}\` | \`${baseUrl}\` |`)]).toEqual([name, isLoopback(baseUrl)]);
  for (const setting of Object.keys(SETTINGS_SHAPE))
    expect(PAGE).toMatch(new RegExp(`^\\| .*\`${setting}\``, "m"));
});
