import { join } from "node:path";
import type { PageAssets } from "./page-assets.ts";

const CLIENT = join(import.meta.dirname, "client");

/** Bundles the page's script, with the few libraries it needs, and its style. */
export async function bundleClient(): Promise<PageAssets> {
  // A development dependency: the package that is published brings the bundle.
  const { build } = await import("esbuild");
  const { outputFiles } = await build({
    entryPoints: [join(CLIENT, "main.ts"), join(CLIENT, "page.css")],
    outdir: CLIENT,
    ...{ bundle: true, minify: true, write: false, format: "iife", charset: "utf8", legalComments: "inline" },
    ...{ target: ["chrome123", "firefox120", "safari17.5"], logLevel: "silent" },
  });
  const textOf = (extension: string) =>
    outputFiles.find(({ path }) => path.endsWith(extension))?.text.trim() ?? "";
  return { script: textOf(".js"), style: textOf(".css") };
}
