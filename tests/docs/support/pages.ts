import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./reader.ts";

/** A page of the documentation. */
export interface DocPage {
  readonly file: string;
  readonly text: string;
}

// In the order of somebody who begins a problem first, since other pages look at it.
const FIRST = ["docs/quick-start.md", "docs/problems.md", "README.md", "problems/README.md"];

/** Every page that tells commands, but docs/ci.md, which has a test of its own. */
export function pages(): DocPage[] {
  const inDocs = readdirSync(join(ROOT, "docs"), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".md") && !file.startsWith("examples"))
    .map((file) => `docs/${file.replaceAll("\\", "/")}`)
    .toSorted();
  const files = [...FIRST, ...inDocs.filter((file) => !FIRST.includes(file) && file !== "docs/ci.md")];
  return files.map((file) => ({ file, text: readFileSync(join(ROOT, file), "utf8") }));
}
