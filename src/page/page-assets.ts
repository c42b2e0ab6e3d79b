import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** What the browser runs and how it looks. */
export interface PageAssets {
  readonly script: string;
  readonly style: string;
}

/** The names of what `npm run build` bundles, beside this file. */
export const BUNDLED = { script: "page.bundle.js", style: "page.bundle.css" } as const;

/** In the installed package they lie bundled beside this file; in a checkout they are bundled now. */
export async function pageAssets(): Promise<PageAssets> {
  const [script, style] = [BUNDLED.script, BUNDLED.style].map((name) => join(import.meta.dirname, name));
  if (script === undefined || style === undefined || !existsSync(script))
    return (await import("./bundle-client.ts")).bundleClient();
  return { script: await readFile(script, "utf8"), style: await readFile(style, "utf8") };
}
