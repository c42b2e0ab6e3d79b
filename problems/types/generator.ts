import fc from "fast-check";
import type { Method, Parameter, Problem, Signature } from "../problem.ts";
import { holdsAny } from "./node-kinds.ts";
import { arbitraryOf } from "./arbitrary.ts";

const OPERATIONS = 24;

/**
 * Inputs of a problem: as its judge generates them, else made from types and bounds. Not all may pass `validate`. Null where
 * neither says what an input is like: without `generate` for programs, whose input is a text,
 * and where a parameter is of type any.
 */
export function generatorOf({
  judge,
  signature,
}: Pick<Problem, "judge" | "signature">): fc.Arbitrary<unknown[]> | null {
  if (judge.generate !== undefined) return judge.generate;
  return signature.mode === "stdio" || takesAny(signature) ? null : argumentsOf(signature);
}

function takesAny({ parameters, methods }: Signature): boolean {
  const all = [parameters, ...(methods ?? []).map((method) => method.parameters)].flat();
  return all.some(({ type }) => holdsAny(type));
}

/** Argument lists made from a signature's types and bounds alone; in class mode up to 24 operations. */
function argumentsOf(signature: Signature): fc.Arbitrary<unknown[]> {
  if (signature.methods === null) return listOf(signature.parameters);
  const [construct, ...methods] = signature.methods;
  const operation = fc.oneof(...methods.map(operationOf));
  return fc.tuple(
    listOf(construct?.parameters ?? []),
    fc.array(operation, { maxLength: OPERATIONS, size: "max" }),
  );
}

function operationOf({ name, parameters }: Method): fc.Arbitrary<[string, unknown[]]> {
  return fc.tuple(fc.constant(name), listOf(parameters));
}

function listOf(parameters: readonly Parameter[]): fc.Arbitrary<unknown[]> {
  return fc.tuple(...parameters.map(({ type }) => arbitraryOf(type)));
}
