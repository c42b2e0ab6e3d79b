import { fromArguments, type Parameter, type Problem, type Type } from "#problems";
import type { Value } from "#values";
import type { Context } from "../context.ts";
import { findingsOf, type Finding } from "../finding.ts";

const { warning } = findingsOf("bounds");

/** One declared end, and the path of what has it: `words[]`. */
interface End {
  readonly path: string;
  readonly parameter: number;
  readonly what: "value" | "length";
  readonly at: number;
}

/** Declared bounds that no fixed case and no stress input reaches: nobody knows how programs behave there. */
export function checkBounds(
  { problem, sources }: Pick<Context, "problem" | "sources">,
  stressInputs: readonly (readonly Value[])[],
): Finding[] {
  const { signature } = problem;
  // What a program reads has no bounds but those of its statement.
  if (signature.mode === "stdio") return [];
  const owners = signature.methods ?? [{ name: "", parameters: signature.parameters, returns: null }];
  const cases = [...problem.examples, ...problem.hidden].map(({ args }) => args);
  const inputs = [...cases, ...stressInputs].map((args) => naturalsOf(problem, args));
  return owners.flatMap((owner) => {
    const calls = inputs.flatMap((natural) => argumentsFor(problem, owner.name, natural));
    return owner.parameters.flatMap((parameter, index) => {
      const missed = unreached(
        parameter,
        calls.map((args) => args[index]),
      );
      const place = sources.yaml(...pathOf(problem, owner.name, index));
      return missed.map(({ path, what, at }) =>
        warning(
          place,
          `no test reaches the bound ${at} of ${what === "length" ? "the length of " : ""}${owner.name === "" ? "" : `${owner.name}.`}${path}; add a case that does, or narrow the bound`,
        ),
      );
    });
  });
}

function unreached({ name, type }: Parameter, naturals: readonly unknown[]): Omit<End, "parameter">[] {
  const open = new Map(endsOf(name, type).map((end) => [JSON.stringify(end), end]));
  const meet = (path: string, what: End["what"], at: number) =>
    open.delete(JSON.stringify({ path, what, at }));
  for (const natural of naturals) visit(name, type, natural, meet);
  return [...open.values()];
}

/** The finite ends that a type declares, however deep. */
function endsOf(path: string, type: Type): Omit<End, "parameter">[] {
  const own = boundsOf(type).map(({ what, at }) => ({ path, what, at }));
  return [...own, ...partsOf(path, type).flatMap((part) => endsOf(part.path, part.type))];
}

function boundsOf(type: Type): { what: End["what"]; at: number }[] {
  const ends: [End["what"], number | undefined][] = [
    ["value", "min" in type ? type.min : undefined],
    ["value", "max" in type ? type.max : undefined],
    ["length", "minLength" in type ? type.minLength : undefined],
    ["length", "maxLength" in type ? type.maxLength : undefined],
  ];
  return ends.flatMap(([what, at]) => (at === undefined || !Number.isFinite(at) ? [] : [{ what, at }]));
}

function partsOf(path: string, type: Type): { path: string; type: Type }[] {
  if ("item" in type) return [{ path: type.kind === "optional" ? path : `${path}[]`, type: type.item }];
  if ("items" in type) return type.items.map((item, at) => ({ path: `${path}[${at}]`, type: item }));
  if ("key" in type)
    return [
      { path: `${path}.keys`, type: type.key },
      { path: `${path}.values`, type: type.value },
    ];
  return [];
}

type Meet = (path: string, what: End["what"], at: number) => void;

function visit(path: string, type: Type, natural: unknown, meet: Meet): void {
  if (natural === null || natural === undefined) return;
  if (typeof natural === "number" || typeof natural === "bigint") meet(path, "value", Number(natural));
  if ("minLength" in type) meet(path, "length", lengthOf(natural));
  const [first, second] = partsOf(path, type);
  if (first === undefined) return;
  if ("item" in type) {
    const items = type.kind === "optional" ? [natural] : itemsOf(natural);
    for (const item of items) visit(first.path, type.item, item, meet);
  } else if ("items" in type)
    type.items.forEach((item, at) => visit(`${path}[${at}]`, item, (natural as unknown[])[at], meet));
  else if ("key" in type)
    for (const [key, value] of natural as Map<unknown, unknown>) {
      visit(first.path, type.key, key, meet);
      visit(second?.path ?? path, type.value, value, meet);
    }
}

function itemsOf(natural: unknown): readonly unknown[] {
  return Array.isArray(natural) ? natural : [];
}

function lengthOf(natural: unknown): number {
  if (typeof natural === "string") return Array.from(natural).length;
  if (natural instanceof Map) return natural.size;
  return (natural as ArrayLike<unknown>).length;
}

function naturalsOf({ signature }: Problem, args: readonly Value[]): unknown[] {
  const read = fromArguments(signature, args);
  return read.ok ? (read.natural as unknown[]) : [];
}

/** The argument lists that an input gives to a function (no name), a constructor or a method. */
function argumentsFor({ signature }: Problem, owner: string, natural: unknown[]): (readonly unknown[])[] {
  if (signature.methods === null) return [natural];
  const [construct, operations] = natural as [unknown[], [string, unknown[]][]];
  if (owner === "constructor") return [construct];
  return operations.filter(([method]) => method === owner).map(([, args]) => args);
}

function pathOf({ signature }: Problem, owner: string, index: number): (string | number)[] {
  if (signature.methods === null) return ["signature", "parameters", index];
  if (owner === "constructor") return ["signature", "class", "parameters", index];
  const method = signature.methods.findIndex(({ name }) => name === owner) - 1;
  return ["signature", "class", "methods", method, "parameters", index];
}
