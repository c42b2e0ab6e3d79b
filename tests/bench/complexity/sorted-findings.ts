import { readFileSync } from "node:fs";
import { z } from "zod";
import type { Finding } from "./judge-finding.ts";

const FILE = new URL("../complexity-findings.json", import.meta.url);

/** What somebody who read the code found its true class to be, and why. */
const sortedSchema = z.strictObject({
  slug: z.string(),
  approach: z.number().int(),
  language: z.enum(["python", "javascript", "typescript"]),
  cost: z.enum(["time", "space"]),
  /** In the sizes of the inputs that the bench makes. */
  class: z.string(),
  reason: z.string().min(10),
  /** The label speaks of something else, such as a width that the statement bounds, and is right in that. */
  other: z.literal(true).optional(),
});

export type Sorted = z.infer<typeof sortedSchema>;

/** What is known of an approach; null where nobody has looked. */
export type Sorting = (
  finding: Pick<Finding, "slug" | "approach" | "language">,
  cost: "time" | "space",
) => Sorted | null;

/** The true classes checked in beside the bench: ids and classes, nothing of the data. */
export function readSorting(): Sorting {
  const all = z.array(sortedSchema).parse(JSON.parse(readFileSync(FILE, "utf8")));
  const byKey = new Map(all.map((sorted) => [keyOf(sorted, sorted.cost), sorted]));
  return (finding, cost) => byKey.get(keyOf(finding, cost)) ?? null;
}

function keyOf(
  { slug, approach, language }: Pick<Sorted, "slug" | "approach" | "language">,
  cost: string,
): string {
  return [slug, approach, language, cost].join(" ");
}
