import { join } from "node:path";
import { findPackage } from "../package-root.ts";
import { licencesOf } from "./licences-of.ts";
import type { BUNDLED } from "./page-assets.ts";

const CLIENT = join(import.meta.dirname, "client");

/** Bundles the scripts of the pages, with the few libraries they need, and their style. */
export async function bundleClient(): Promise<Record<keyof typeof BUNDLED, string>> {
  // A development dependency: the package that is published brings the bundle.
  const { build } = await import("esbuild");
  const { root } = findPackage();
  const { outputFiles, metafile } = await build({
    ...{ absWorkingDir: root, metafile: true },
    entryPoints: ["main.ts", "live.ts", "page.css"].map((name) => join(CLIENT, name)),
    outdir: CLIENT,
    ...{ bundle: true, minify: true, write: false, format: "iife", charset: "utf8", legalComments: "inline" },
    ...{ target: ["chrome123", "firefox120", "safari17.5"], logLevel: "silent" },
  });
  const textOf = (name: string) =>
    outputFiles.find(({ path }) => path === join(CLIENT, name))?.text.trim() ?? "";
  const licences = licencesOf(root, Object.keys(metafile.inputs));
  return { main: licences + textOf("main.js"), live: textOf("live.js"), style: textOf("page.css") };
}
