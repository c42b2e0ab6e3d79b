import { readFileSync } from "node:fs";
import { asUntrusted, DEFAULT_LIMITS, SandboxFault, type Sandbox, type SessionRequest } from "#sandbox";
import { z } from "zod";
import type { Edit } from "./edit.ts";

const FINDER = ["./edits.py", "./mutators.py"]
  .map((file) => readFileSync(new URL(file, import.meta.url), "utf8"))
  .join("\n");
// Each edit is parsed once: some hundreds of times a source.
const FUEL = 100 * DEFAULT_LIMITS.fuelInstructions;

const foundSchema = z.array(z.tuple([z.bigint(), z.bigint(), z.string(), z.string()]));

/** The small mistakes that a Python source could have, as Python's own parser finds them, in a realm of their own. */
export async function pythonEdits(
  sandbox: Pick<Sandbox, "withSession">,
  { source, defaultText, most }: { source: string; defaultText: string; most: number },
): Promise<Edit[]> {
  const request: SessionRequest = {
    language: "python",
    source: asUntrusted(FINDER),
    entry: { kind: "function", name: "edits" },
    limits: { ...DEFAULT_LIMITS, fuelInstructions: FUEL },
    seed: 1,
  };
  const [outcome] = await sandbox.withSession(request, async (session) => {
    const failure = await session.load();
    return failure === null ? session.call([[source, defaultText, BigInt(most)]]) : [failure];
  });
  // What does not parse has no mutants.
  if (outcome?.kind === "raised" && outcome.error.type === "SyntaxError") return [];
  if (outcome?.kind !== "returned")
    throw new SandboxFault(`mutants of a Python source could not be made: ${JSON.stringify(outcome)}`);
  const places = offsetsOf(source);
  return foundSchema.parse(outcome.value).map(([start, end, text, mutator]) => ({
    ...{ text, mutator },
    ...{ start: places[Number(start)] as number, end: places[Number(end)] as number },
  }));
}

/** Where each code point of a text begins, in UTF-16, and where it ends. */
function offsetsOf(text: string): number[] {
  const offsets = [0];
  for (const character of text) offsets.push((offsets.at(-1) ?? 0) + character.length);
  return offsets;
}
