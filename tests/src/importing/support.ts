import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll } from "vitest";
import { openSandbox, type Sandbox } from "#sandbox";
import { type Draft, type Format, FORMATS, importSet, type Imported } from "../../../src/importing/index.ts";

export interface Importing {
  /** A file with these rows, as JSON lines; gzipped where its name ends so. */
  file(name: string, text: string): Promise<string>;
  read(format: Format, file: string): Promise<Draft[]>;
  import(
    drafts: readonly Draft[],
    options?: { readonly generate: number },
  ): Promise<{ readonly out: string; readonly imported: readonly Imported[] }>;
  readonly sandbox: Sandbox;
}

/** A sandbox, and folders for sets and for what is made of them. */
export function useImporting(): Importing {
  let sandbox: Sandbox | undefined;
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "import-"));
    sandbox = await openSandbox({ workers: 2 });
  });
  afterAll(() => sandbox?.close());
  return {
    get sandbox() {
      return sandbox as Sandbox;
    },
    async file(name, text) {
      const path = join(folder, name);
      await writeFile(path, name.endsWith(".gz") ? gzipSync(text) : text);
      return path;
    },
    read: (format, path) => FORMATS[format](path),
    async import(drafts, options) {
      const out = await mkdtemp(join(folder, "out-"));
      const request = { drafts, sandbox: sandbox as Sandbox, out, jobs: 2, ...options };
      return { out, imported: await importSet(request) };
    },
  };
}

export async function linesOf(out: string, slug: string, name = "tests/hidden.jsonl"): Promise<unknown[]> {
  const text = await readFile(join(out, slug, name), "utf8");
  return text
    .trim()
    .split("\n")
    .map((line): unknown => JSON.parse(line));
}
