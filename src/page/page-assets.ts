import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** What the browser runs and how it looks. */
export interface PageAssets {
  readonly script: string;
  readonly style: string;
}

/** The pages there are: a run, and the list of runs that is kept up to date. */
export type PageKind = "main" | "live";

/** The names of what `npm run build` bundles, beside this file. */
export const BUNDLED = { main: "main.bundle.js", live: "live.bundle.js", style: "page.bundle.css" } as const;

/** In the installed package they lie bundled beside this file; in a checkout they are bundled now. */
export async function pageAssets(kind: PageKind = "main"): Promise<PageAssets> {
  const placed = (name: string) => join(import.meta.dirname, name);
  if (!existsSync(placed(BUNDLED[kind]))) {
    const { style, ...scripts } = await (await import("./bundle-client.ts")).bundleClient();
    return { script: scripts[kind], style };
  }
  const read = async (name: string) => readFile(placed(name), "utf8");
  return { script: await read(BUNDLED[kind]), style: await read(BUNDLED.style) };
}
