import { problemErrorAt } from "../problem-error.ts";
import type { Case, Checker, Signature } from "../problem.ts";
import { suggestName } from "../nearest-name.ts";
import { showExample } from "./show-example.ts";

const EXAMPLES = "examples";

/** What fills the placeholders of a statement. */
export interface StatementParts {
  readonly bounds: Readonly<Record<string, number>>;
  readonly signature: Signature;
  readonly checker: Checker;
  readonly examples: readonly Case[];
}

/** Fills `{{n_max}}` with bounds and `{{examples}}` with the examples. Throws a `ProblemError` for an unknown name. */
export function fillStatement(file: string, text: string, parts: StatementParts): string {
  return text.replaceAll(/\{\{([^{}]*)\}\}/g, (_, inner: string, offset: number) => {
    const name = inner.trim();
    if (name === EXAMPLES) return parts.examples.map((example) => showExample(parts, example)).join("\n");
    const value = Object.hasOwn(parts.bounds, name) ? parts.bounds[name] : undefined;
    if (value !== undefined) return String(value);
    const known = [...Object.keys(parts.bounds), EXAMPLES];
    const line = text.slice(0, offset).split("\n").length;
    throw problemErrorAt(file, line, `unknown placeholder {{${name}}}; ${suggestName(name, known)}`);
  });
}
