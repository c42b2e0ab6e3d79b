import { readFileSync } from "node:fs";
import { z } from "zod";
import type { Finding, Judged } from "./measure-labelled.ts";

const FILE = new URL("../complexity-findings.json", import.meta.url);

/** A disagreement that somebody looked into: who is right, and why. */
const sortedSchema = z.strictObject({
  slug: z.string(),
  approach: z.number().int(),
  language: z.enum(["python", "javascript", "typescript"]),
  cost: z.enum(["time", "space"]),
  /** The class measured when it was looked into; null: inconclusive. */
  ours: z.string().nullable(),
  theirs: z.string(),
  right: z.enum(["ours", "theirs", "other-variable"]),
  reason: z.string().min(10),
});

export type Sorted = z.infer<typeof sortedSchema>;

/** Who was found right, for a disagreement; null where nobody has looked, or the measured class has changed since. */
export type Sorting = (finding: Finding, cost: "time" | "space", judged: Judged) => Sorted | null;

/** The disagreements sorted by hand, checked in beside the bench: ids and verdicts, nothing of the data. */
export function readSorting(): Sorting {
  const all = z.array(sortedSchema).parse(JSON.parse(readFileSync(FILE, "utf8")));
  const byKey = new Map(all.map((sorted) => [keyOf(sorted, sorted.cost), sorted]));
  return (finding, cost, { growth }) => {
    const found = byKey.get(keyOf(finding, cost));
    return found === undefined || found.ours !== growth.class ? null : found;
  };
}

function keyOf(
  { slug, approach, language }: Pick<Sorted, "slug" | "approach" | "language">,
  cost: string,
): string {
  return [slug, approach, language, cost].join(" ");
}
