import { appendFile, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/** The scoreboard of a run, up to what depends on when and where it took place: that stands last. */
export async function scoreboardText(out: string): Promise<string> {
  const text = await readFile(join(out, "scoreboard.json"), "utf8");
  return text.slice(0, text.lastIndexOf('\n  "run": '));
}

/** The keys in a journal, as often as they stand there. */
export async function journalKeys(out: string, name: string): Promise<string[]> {
  const [, ...lines] = (await readFile(join(out, `${name}.jsonl`), "utf8")).trimEnd().split("\n");
  return lines.map((line) => (JSON.parse(line) as { key: string }).key);
}

/** How many half written lines were cut off and kept. */
export async function tornFiles(out: string): Promise<number> {
  return (await readdir(out)).filter((name) => name.includes(".torn-")).length;
}

const JOURNALS = ["replies", "prompts", "failures", "grades", "batches"] as const;

/** Leaves the half of a line at the end of a journal, as a kill in the middle of writing it does. */
export async function tearALine(out: string, draw: (least: number, most: number) => number): Promise<void> {
  const file = join(out, `${JOURNALS[draw(0, JOURNALS.length - 1)]}.jsonl`);
  const text = await readFile(file, "utf8").catch(() => "");
  const line = text.trimEnd().split("\n").at(-1) ?? "";
  if (text.endsWith("\n") && line !== "") await appendFile(file, line.slice(0, draw(1, line.length)));
}

/** Whether a file is left that was to be renamed once it was whole. */
export async function hasDrafts(out: string): Promise<boolean> {
  return (await readdir(out, { recursive: true })).some((name) => name.endsWith(".tmp"));
}
