import { createHash } from "node:crypto";
import { registerHooks } from "node:module";
import { extname } from "node:path";
import { pathToFileURL } from "node:url";
import { ConfigError } from "./config-error.ts";

// In the published package this file is JavaScript, and so is the door.
const OWN_DOOR = new URL(`../index${extname(import.meta.url)}`, import.meta.url).href;

const served = new Set<string>();

/** Imports a config that is code and gives what it exports as default. It may import `assay` wherever it lies. */
export async function importConfig(file: string, source: string): Promise<unknown> {
  const url = pathToFileURL(file);
  // The same file with another content is another module: it may change while we run.
  url.searchParams.set("content", createHash("sha256").update(source).digest("hex").slice(0, 16));
  if (served.size === 0) registerHooks({ resolve });
  served.add(url.href);
  const config = await importOrTell(file, url.href);
  if (config === undefined)
    throw new ConfigError(`${file}: exports no config; write export default defineConfig({ ... })`);
  return config;
}

async function importOrTell(file: string, url: string): Promise<unknown> {
  try {
    return await orNothingLeft(importDefault(url));
  } catch (cause) {
    throw cannotLoad(file, cause);
  }
}

/** Awaited, since a promise of a config has none of its keys. */
async function importDefault(url: string): Promise<unknown> {
  const module = (await import(/* @vite-ignore */ url)) as { default?: unknown };
  return module.default;
}

/** Code may wait for what never comes; Node then runs out of work, and would end without a word of ours. */
async function orNothingLeft<T>(work: Promise<T>): Promise<T> {
  const { promise: stuck, reject } = Promise.withResolvers<never>();
  const onNothingLeft = () => reject(new Error("it waits for what never comes"));
  process.once("beforeExit", onNothingLeft);
  try {
    return await Promise.race([work, stuck]);
  } finally {
    process.off("beforeExit", onNothingLeft);
  }
}

/** What is said of code that throws, be it while it is loaded or while what it exports is read. */
export function cannotLoad(file: string, cause: unknown): ConfigError {
  const line = wordsOf(cause)
    .replaceAll(/\s*[\r\n]+\s*/g, " ")
    .trim();
  return new ConfigError(`${file}: cannot be loaded: ${line}; mend the code`, { cause });
}

function wordsOf(cause: unknown): string {
  try {
    return cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause);
  } catch {
    return "it throws what has no text";
  }
}

const resolve: Parameters<typeof registerHooks>[0]["resolve"] = (specifier, context, nextResolve) => {
  if (specifier === "assay" && served.has(context.parentURL ?? ""))
    return { url: OWN_DOOR, shortCircuit: true };
  const resolved = nextResolve(specifier, context);
  // A config is a module, also where the package around it says "commonjs", as `npm init` writes it.
  return served.has(resolved.url) ? { ...resolved, format: formatOf(resolved.url) } : resolved;
};

function formatOf(url: string): "module" | "module-typescript" {
  return /\.m?ts$/.test(new URL(url).pathname) ? "module-typescript" : "module";
}
