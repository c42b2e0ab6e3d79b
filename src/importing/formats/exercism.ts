import { z } from "zod";
import type { Draft, DraftTests, Source, ToldCase } from "../draft.ts";
import { type ExactJson, type ExactObject, toExactValue } from "../exact-json.ts";
import { ImportError } from "../import-error.ts";
import { parseJsonAt } from "../read-rows.ts";
import { readTextFile } from "../read-text-file.ts";

interface Node {
  readonly uuid?: string | undefined;
  readonly reimplements?: string | undefined;
  readonly description?: string | undefined;
  readonly property?: string | undefined;
  readonly input?: ExactObject | undefined;
  readonly expected?: ExactJson | undefined;
  readonly cases?: Node[] | undefined;
}

const node: z.ZodType<Node> = z.lazy(() =>
  z.object({
    uuid: z.string().optional(),
    reimplements: z.string().optional(),
    description: z.string().optional(),
    property: z.string().optional(),
    input: z.custom<ExactObject>((it) => typeof it === "object" && it !== null).optional(),
    expected: z.custom<ExactJson>().optional(),
    cases: z.array(node).optional(),
  }),
);

const fileSchema = z.object({ exercise: z.string(), cases: z.array(node) });

const SOURCE: Source = {
  set: "Exercism problem specifications",
  author: "Exercism and contributors",
  url: "https://github.com/exercism/problem-specifications",
  licence: "MIT",
  published: "2013",
};

/** Reads an exercise's canonical-data.json: a problem for each function that it tests. It publishes no solutions. */
export async function readExercism(file: string): Promise<Draft[]> {
  const parsed = fileSchema.safeParse(parseJsonAt(file, await readTextFile(file)));
  if (!parsed.success) throw new ImportError(`${file}: is no canonical-data.json of Exercism`);
  const { exercise, cases } = parsed.data;
  const leaves = cases.flatMap(leavesOf);
  const replaced = new Set(leaves.map(({ reimplements }) => reimplements));
  const valid = leaves.filter(({ uuid }) => uuid === undefined || !replaced.has(uuid));
  const properties = [...new Set(valid.map(({ property = "" }) => property))];
  return properties.map((property) => draftOf(exercise, property, valid));
}

function leavesOf(each: Node): Node[] {
  return each.cases === undefined ? [each] : each.cases.flatMap(leavesOf);
}

function draftOf(exercise: string, property: string, leaves: readonly Node[]): Draft {
  const own = leaves.filter((each) => each.property === property);
  return {
    taskId: `Exercism/${exercise}/${property}`,
    title: `${exercise}: ${property}`,
    difficulty: "easy",
    tags: ["exercism"],
    statement: statementOf(exercise, property, own),
    entry: property.replaceAll(/(?<=[a-z0-9])[A-Z]/g, (letter) => `_${letter}`).toLowerCase(),
    names: { javascript: property },
    reference: null,
    tests: testsOf(own),
    source: SOURCE,
  };
}

// The data has no statement of its own, only a sentence for each case.
function statementOf(exercise: string, property: string, own: readonly Node[]): string {
  const told = own.map(({ description = "" }) => `* ${description}`);
  return `The exercise "${exercise}": write \`${property}\`. Its cases are called:\n\n${told.join("\n")}\n`;
}

function testsOf(own: readonly Node[]): DraftTests {
  const parameters = [...new Set(own.flatMap(({ input = {} }) => Object.keys(input)))];
  const whole = own.filter(({ input = {} }) => Object.keys(input).length === parameters.length);
  const untold = own.length === whole.length ? [] : ["some cases leave an argument out"];
  const cases = whole.map((each) => caseOf(each, own.indexOf(each), parameters));
  return {
    kind: "cases",
    parameters: parameters.map(toSnakeCase),
    cases,
    compare: { kind: "exact" },
    untold,
  };
}

function caseOf(
  { uuid, input = {}, expected = null }: Node,
  at: number,
  parameters: readonly string[],
): ToldCase {
  const args = parameters.map((name) => toExactValue(input[name] ?? null));
  const isError = expected !== null && typeof expected === "object" && "error" in expected;
  const told = { id: uuid ?? `case-${at + 1}`, args, expected: toExactValue(expected) };
  return isError ? { ...told, raises: true } : told;
}

function toSnakeCase(name: string): string {
  return name.replaceAll(/(?<=[a-z0-9])[A-Z]/g, (letter) => `_${letter}`).toLowerCase();
}
