import { join } from "node:path";
import { inspect } from "node:util";
import { expect, test } from "vitest";
import { checkKeys, type Config, NO_CONFIG, providerConfigOf } from "../../../src/config/index.ts";
import { makeDirectory, writeFiles } from "../../problems/support/write-folder.ts";

const OPENAI = { kind: "openai", provider: "openai" } as const;
const GOOGLE = { kind: "google", provider: "google" } as const;
const endpoint = (name: string) => ({ kind: "compatible", provider: `compatible/${name}` }) as const;

function configWith(providers: Config["providers"]): Config {
  return { file: null, providers };
}

function keyOf(...args: Parameters<typeof providerConfigOf>): string | null {
  return providerConfigOf(...args).key?.read() ?? null;
}

test("a key comes from the service's own environment variable", () => {
  expect(keyOf(OPENAI, NO_CONFIG, { OPENAI_API_KEY: " k1\n" })).toBe("k1");
  expect(keyOf(GOOGLE, NO_CONFIG, { GOOGLE_API_KEY: "k2" })).toBe("k2");
  expect(keyOf(GOOGLE, NO_CONFIG, { GOOGLE_API_KEY: "k2", GEMINI_API_KEY: "k1" })).toBe("k1");
  expect(keyOf(endpoint("deepseek"), NO_CONFIG, { DEEPSEEK_API_KEY: "k3" })).toBe("k3");
});

test("an endpoint of one's own has a variable by its name, or the one that is named", () => {
  const own = configWith({ compatible: { "my-server.2": { baseUrl: "https://example.org/v1/" } } });
  expect(keyOf(endpoint("my-server.2"), own, { MY_SERVER_2_API_KEY: "k" })).toBe("k");
  expect(providerConfigOf(endpoint("my-server.2"), own, {}).baseUrl).toBe("https://example.org/v1");
  const named = configWith({ openai: { keyEnv: "OTHER" } });
  expect(keyOf(OPENAI, named, { OPENAI_API_KEY: "k1", OTHER: "k2" })).toBe("k2");
});

test("a server on this machine needs no key, and gets one that is there or is asked for", () => {
  expect(providerConfigOf(endpoint("ollama"), NO_CONFIG, {}).key).toBeNull();
  expect(keyOf(endpoint("vllm"), NO_CONFIG, { VLLM_API_KEY: "k" })).toBe("k");
  const named = configWith({ compatible: { vllm: { keyEnv: "OTHER" } } });
  expect(() => keyOf(endpoint("vllm"), named, {})).toThrow("set OTHER");
});

test("a file of a key wins over the environment", async () => {
  const folder = await makeDirectory();
  await writeFiles(folder, { key: "from-file\n", empty: "\n", two: "a\nb\n" });
  const at = (name: string) => configWith({ openai: { keyFile: join(folder, name) } });
  expect(keyOf(OPENAI, at("key"), { OPENAI_API_KEY: "k" })).toBe("from-file");
  expect(() => keyOf(OPENAI, at("none"), { OPENAI_API_KEY: "k" })).toThrow("none: no such file");
  expect(() => keyOf(OPENAI, at("empty"), {})).toThrow("empty: is empty");
  expect(() => keyOf(OPENAI, at("two"), {})).toThrow("two: holds more than a key");
});

test("one error names every key that is missing and how to set it", () => {
  const names = [OPENAI, GOOGLE, OPENAI, endpoint("mistral"), endpoint("ollama")];
  expect(() => checkKeys(names, NO_CONFIG, { OPENAI_API_KEY: "" })).toThrow(
    expect.objectContaining({
      name: "ConfigError",
      message: [
        "no key for openai: set OPENAI_API_KEY, or name a file with keyFile",
        "no key for google: set GEMINI_API_KEY or GOOGLE_API_KEY, or name a file with keyFile",
        "no key for compatible/mistral: set MISTRAL_API_KEY, or name a file with keyFile",
      ].join("; "),
    }),
  );
  expect(() => checkKeys([endpoint("ollama")], NO_CONFIG, {})).not.toThrow();
});

test("an endpoint that nobody knows is told with the nearest", () => {
  expect(() => checkKeys([endpoint("open-router")], NO_CONFIG, {})).toThrow(
    'compatible/open-router: no address is known; add providers.compatible.open-router.baseUrl to the config; did you mean "openrouter"?',
  );
});

test("no way of showing a provider's config shows its key, and no error quotes one", async () => {
  const key = "sk-live-0123456789";
  const shown = (provider: unknown) =>
    [JSON.stringify(provider), inspect(provider, { depth: null, showHidden: true }), String(provider)].join();
  const fromEnv = providerConfigOf(OPENAI, NO_CONFIG, { OPENAI_API_KEY: key });
  expect(fromEnv.key?.read()).toBe(key);
  expect(shown(fromEnv)).not.toContain(key);
  const folder = await makeDirectory();
  await writeFiles(folder, { key });
  const fromFile = providerConfigOf(OPENAI, configWith({ openai: { keyFile: join(folder, "key") } }), {});
  expect(fromFile.key?.read()).toBe(key);
  expect(shown(fromFile)).not.toContain(key);
  expect(() => checkKeys([OPENAI], NO_CONFIG, { OPENAI_API_KEY: `${key}“` })).toThrow(
    expect.objectContaining({ message: expect.not.stringContaining(key) as string }),
  );
});
