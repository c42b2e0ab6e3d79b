import { createHash } from "node:crypto";
import { join } from "node:path";

const NAME_CHARACTERS = 40;

// Whoever knows the providers reads the name back from these, though each `/` has become a `-`.
const PLAIN = /^(?:(?:openai|google|groq)\/[\w.-]+|compatible\/[\w.]+\/[\w.-]+)$/;

/** The folder of a run that was given none: the same for the same models, so that the same command goes on in it, and for no others. */
export function defaultOut(models: readonly string[]): string {
  const [first = "", ...others] = models;
  const name = first.replaceAll(/[^\w.-]+/g, "-");
  if (others.length === 0 && PLAIN.test(first) && name.length <= NAME_CHARACTERS) return join("runs", name);
  const hash = createHash("sha256").update(JSON.stringify(models.toSorted())).digest("hex").slice(0, 8);
  const more = others.length === 0 ? "+" : `-and-${others.length}-more-`;
  return join("runs", `${name.slice(0, NAME_CHARACTERS)}${more}${hash}`);
}
