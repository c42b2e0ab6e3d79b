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
  const module = await importOrTell(file, url.href);
  if (module.default === undefined)
    throw new ConfigError(`${file}: exports no config; write export default defineConfig({ ... })`);
  return module.default;
}

async function importOrTell(file: string, url: string): Promise<{ default?: unknown }> {
  try {
    return (await import(/* @vite-ignore */ url)) as { default?: unknown };
  } catch (cause) {
    const message = cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause);
    const line = message.replaceAll(/\s*[\r\n]+\s*/g, " ").trim();
    throw new ConfigError(`${file}: cannot be loaded: ${line}; mend the code`, { cause });
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
