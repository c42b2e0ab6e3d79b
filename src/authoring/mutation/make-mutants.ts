import { transformSync } from "amaro";
import type { Problem, Solution } from "#problems";
import type { Sandbox } from "#sandbox";
import { defaultText } from "./default-text.ts";
import { spread } from "./edit.ts";
import { applyEdits, type Mutant } from "./mutant.ts";
import { pythonEdits } from "./python-edits.ts";
import { scriptEdits } from "./script-edits.ts";

/** How many mutants stand for a program. */
export const MOST_MUTANTS = 60;

/** Programs that differ from a solution by one small mistake each, spread over it; the same solution gives the same ones. */
export async function makeMutants(
  sandbox: Pick<Sandbox, "withSession">,
  { signature }: Problem,
  { language, source }: Solution,
  most: number = MOST_MUTANTS,
): Promise<Mutant[]> {
  const nothing = defaultText(signature, language);
  if (language === "python")
    return applyEdits(source, await pythonEdits(sandbox, { source, defaultText: nothing, most }));
  const script = language === "typescript" ? withoutTypes(source) : source;
  return spread(applyEdits(script, scriptEdits(script, nothing)), most);
}

/** What is left has each word where it was, so that a mutant's line is the author's. */
function withoutTypes(source: string): string {
  try {
    return transformSync(source, { mode: "strip-only" }).code;
  } catch {
    return "";
  }
}
