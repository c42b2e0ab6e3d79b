import { stringify } from "yaml";
import { encodeValue, type Value } from "#values";
import { caseFuel } from "./case-fuel.ts";
import type { Comparison, Draft, Told, ToldCase } from "./draft.ts";
import { inferType } from "./infer-type.ts";
import { slugOf } from "./slug-of.ts";

/** The files of a problem folder by their names. There is never a judge.ts among them: an imported set runs no code of ours. */
export type ProblemFiles = Readonly<Record<string, string>>;

/** Makes a folder of a draft whose tests are data. */
export function buildProblem(draft: Draft, told: Told): ProblemFiles {
  const { reference, source, taskId } = draft;
  return {
    "problem.yaml": stringify(definitionOf(draft, told), { lineWidth: 110 }),
    "statement.md": `${escapePlaceholders(draft.statement).trimEnd()}\n`,
    "tests/hidden.jsonl": told.cases
      .map((each) => `${isStdio(draft) ? programLineOf(each) : lineOf(each)}\n`)
      .join(""),
    ...(reference === null
      ? {}
      : {
          [`solutions/accepted/reference.${EXTENSIONS[reference.language]}`]: `${reference.source.trimEnd()}\n`,
        }),
    LICENSE: `${taskId} of ${source.set}, ${source.url}\nBy ${source.author}, ${source.published}.\nLicence: ${source.licence} (SPDX). Changed: its tests were told as data.\n`,
  };
}

const EXTENSIONS = { python: "py", javascript: "js", typescript: "ts" } as const;

function isStdio({ tests }: Draft): boolean {
  return tests.kind === "stdio";
}

function definitionOf(
  draft: Draft,
  { parameters, annotations, returns, cases, compare, cost }: Told,
): object {
  const { taskId, title, difficulty, tags, entry, names, source } = draft;
  const name = names === undefined ? entry : { python: entry, ...names };
  const errors = cases.some(({ raises }) => raises) ? { raises: true } : {};
  const typeOf = (at: number) =>
    inferType(
      cases.map(({ args }) => args[at] ?? null),
      annotations[at] ?? "",
      false,
    );
  const types = parameters.slice(0, cases[0]?.args.length).map((name, at) => ({ name, type: typeOf(at) }));
  const inferred = inferType(
    cases.flatMap((each) => answersOf(each, compare)),
    returns,
    true,
  );
  // A tuple has a length and an order, and these comparisons want neither.
  const isBag = compare.kind === "set" || compare.kind === "unordered";
  const result = isBag && inferred.startsWith("tuple") ? "any" : inferred;
  return {
    ...{ id: slugOf(taskId), title, version: 1, tags, difficulty, inputs: "fixed" },
    ...(isStdio(draft)
      ? { mode: "stdio" }
      : { mode: "function", signature: { name, parameters: types, returns: result, ...errors } }),
    checker: checkerOf(compare),
    case_fuel: caseFuel(cost),
    provenance: {
      ...{ author: source.author, origin: taskId, published: source.published, licence: source.licence },
    },
  };
}

function answersOf({ expected, raises }: ToldCase, { kind }: Comparison): readonly Value[] {
  if (raises === true) return [];
  return kind === "any-of" ? (expected as readonly Value[]) : [expected];
}

function checkerOf(compare: Comparison): unknown {
  const { kind, ...tolerances } = compare;
  return Object.keys(tolerances).length > 0 ? { [kind]: tolerances } : kind;
}

function lineOf({ id, args, expected, raises }: ToldCase): string {
  if (raises === true) return JSON.stringify({ id, args: encodeValue(args), raises });
  return JSON.stringify({ id, args: encodeValue(args), expected: encodeValue(expected) });
}

function programLineOf({ id, args: [stdin], expected }: ToldCase): string {
  return JSON.stringify({ id, stdin, stdout: expected });
}

// Two braces would be taken for the name of a bound.
function escapePlaceholders(text: string): string {
  return text.replaceAll("{{", "{ {").replaceAll("}}", "} }");
}
