import fc from "fast-check";
import type { Method, Parameter, Problem, Signature } from "../problem.ts";
import { arbitraryOf } from "./arbitrary.ts";

const OPERATIONS = 24;

/** Inputs of a problem: as its judge generates them, else made from types and bounds. Not all may pass `validate`. */
export function generatorOf({
  judge,
  signature,
}: Pick<Problem, "judge" | "signature">): fc.Arbitrary<unknown[]> {
  return judge.generate ?? argumentsOf(signature);
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
