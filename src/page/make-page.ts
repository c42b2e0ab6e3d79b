import { promisify } from "node:util";
import { deflateRaw } from "node:zlib";
import type { Scoreboard } from "../scoreboard/scoreboard.ts";
import type { PageAssets } from "./page-assets.ts";
import { pageDocument } from "./page-document.ts";
import { pageIndex } from "./page-index.ts";
import { problemPage } from "./problem-page.ts";

/** What a page is made from. */
export interface PageParts {
  readonly scoreboard: Scoreboard;
  /** Of the run, where the code lies. */
  readonly folder: string;
  /** What the run is called. */
  readonly name: string;
  /** The statements that are at hand, by problem. */
  readonly statements: ReadonlyMap<string, string>;
  readonly assets: PageAssets;
}

/**
 * One HTML file that asks for nothing: its data are packed, one block for each problem, opened when they are looked at. What
 * others wrote is in those blocks alone, as base64; the browser is told to run the one script and to turn no text into markup.
 */
export async function makePage({ scoreboard, folder, name, statements, assets }: PageParts): Promise<string> {
  const index = pageIndex(scoreboard, name);
  const models = index.models.map(({ model }) => model);
  const results = Map.groupBy(scoreboard.results, ({ problem }) => problem);
  const blocks = [await block("index", index)];
  for (const [at, facts] of index.problems.entries()) {
    const statement = statements.get(facts.id) ?? null;
    const own = results.get(facts.id) ?? [];
    blocks.push(
      await block(`problem-${at}`, await problemPage({ folder, facts, statement, results: own, models })),
    );
  }
  return pageDocument({ title: "Assay report", blocks, assets });
}

const pack = promisify(deflateRaw);

async function block(id: string, data: unknown): Promise<string> {
  const packed = (await pack(JSON.stringify(data))) as Buffer;
  return `<script type="text/plain" id="${id}">${packed.toString("base64")}</script>`;
}
