import { isList, type Value } from "#values";
import type { Method, Parameter, Signature } from "../problem.ts";
import { checkBounds } from "./check-bounds.ts";
import { fromValue, type Mismatch, type Read } from "./from-value.ts";
import { toValue } from "./to-value.ts";
import type { Type } from "./type.ts";
import { writtenAs } from "./written-as.ts";

// Argument lists have the same skeleton as values and as naturals: arrays, and names of methods. So one walk serves both.

/** One list of arguments and the parameters it is for: the call of a function, of a constructor, or of a method. */
interface Invocation {
  /** Stands before a parameter's name in a path: nothing, `constructor.` or `operations[3].` */
  readonly label: string;
  readonly method: Method;
  readonly args: readonly unknown[];
}

/** Natural arguments as values. Throws a `TypeError` for arguments of another type, which is a mistake in a judge. */
export function toArguments(signature: Signature, args: readonly unknown[]): Value[] {
  const invocations = invocationsOf(signature, args);
  if (!Array.isArray(invocations)) throw new TypeError(`${invocations.path}: ${invocations.note}`);
  const lists = invocations.map(({ method, args: own }) =>
    method.parameters.map(({ type }, index) => toValue(type, own[index])),
  );
  return arrange(signature, invocations, lists) as Value[];
}

/** Values as natural arguments; the path of a mismatch starts with the parameter's name, e.g. `nums1[2]`. */
export function fromArguments(signature: Signature, values: readonly Value[]): Read {
  const invocations = invocationsOf(signature, values);
  if (!Array.isArray(invocations)) return invocations;
  const lists: unknown[][] = [];
  for (const { label, method, args } of invocations) {
    const naturals: unknown[] = [];
    for (const [index, { name, type }] of method.parameters.entries()) {
      const read = fromValue(type, writtenAs(type, args[index] as Value));
      if (!read.ok) return within(label + name, read);
      naturals.push(read.natural);
    }
    lists.push(naturals);
  }
  return { ok: true, natural: arrange(signature, invocations, lists) };
}

/** Says where natural arguments leave their declared types or bounds, or null. */
export function checkArguments(signature: Signature, args: readonly unknown[]): Mismatch | null {
  const invocations = invocationsOf(signature, args);
  if (!Array.isArray(invocations)) return invocations;
  for (const { label, method, args: own } of invocations)
    for (const [index, { name, type }] of method.parameters.entries()) {
      const fault = checkBounds(type, own[index]);
      if (fault !== null) return within(label + name, fault);
    }
  return null;
}

type Reader = (type: Type, value: Value) => Read;

/**
 * Reads what a call gave, as `fromValue` does. In class mode one result for each method called (`args` says
 * which); a method that declares no result gives null.
 */
export function fromResult(signature: Signature, args: readonly unknown[], value: Value): Read {
  return readResult(signature, args, { value, read: fromValue });
}

/** Reads what a file says is right: as `fromResult`, but nodes are written as lists. */
export function fromExpected(signature: Signature, args: readonly unknown[], value: Value): Read {
  return readResult(signature, args, {
    value,
    read: (type, written) => fromValue(type, writtenAs(type, written)),
  });
}

function readResult(
  signature: Signature,
  args: readonly unknown[],
  { value, read: readOne }: { value: Value; read: Reader },
): Read {
  if (signature.methods === null) return readOne(signature.returns, value);
  const operations = operationsOf(signature, args);
  if (value === null || typeof value !== "object" || !isList(value) || value.length !== operations.length)
    return misfit("$", `expected a list of ${operations.length} results`);
  const naturals: unknown[] = [];
  for (const [index, { method }] of operations.entries()) {
    const read = readReturned(method, value[index] as Value, readOne);
    if (!read.ok) return within(`$[${index}]`, read);
    naturals.push(read.natural);
  }
  return { ok: true, natural: naturals };
}

/** A natural result as a value, as `toValue` does; in class mode one for each method called. */
export function toResult(signature: Signature, args: readonly unknown[], natural: unknown): Value {
  if (signature.methods === null) return toValue(signature.returns, natural);
  return operationsOf(signature, args).map(({ method }, index) =>
    method.returns === null ? null : toValue(method.returns, (natural as unknown[])[index]),
  );
}

function readReturned({ returns }: Method, value: Value, readOne: Reader): Read {
  if (returns !== null) return readOne(returns, value);
  return value === null
    ? { ok: true, natural: null }
    : misfit("$", "expected null from a method that returns nothing");
}

function operationsOf(signature: Signature, args: readonly unknown[]): readonly Invocation[] {
  const invocations = invocationsOf(signature, args);
  if (!Array.isArray(invocations)) throw new TypeError(`${invocations.path}: ${invocations.note}`);
  return invocations.slice(1);
}

function arrange(signature: Signature, invocations: readonly Invocation[], lists: unknown[][]): unknown[] {
  if (signature.methods === null) return lists[0] ?? [];
  return [lists[0], lists.slice(1).map((list, index) => [invocations[index + 1]?.method.name, list])];
}

function invocationsOf(signature: Signature, args: readonly unknown[]): Invocation[] | Mismatch {
  const { methods, parameters, returns } = signature;
  if (methods === null) return invocationOf("", { name: "the function", parameters, returns }, args);
  const [constructorArgs, operations] = args;
  if (args.length !== 2 || !Array.isArray(constructorArgs) || !Array.isArray(operations))
    return misfit("args", "are not [constructorArgs, [[method, args], ...]]");
  const found = [invocationOf("constructor.", methods[0] as Method, constructorArgs)];
  for (const [index, operation] of operations.entries())
    found.push(operationOf(methods, operation, `operations[${index}]`));
  return found.find((each) => !Array.isArray(each)) ?? (found.flat() as Invocation[]);
}

function operationOf(methods: readonly Method[], operation: unknown, path: string): Invocation[] | Mismatch {
  if (!Array.isArray(operation) || operation.length !== 2 || !Array.isArray(operation[1]))
    return misfit(path, "is not [method, args]");
  const method = methods.slice(1).find(({ name }) => name === operation[0]);
  if (method !== undefined) return invocationOf(`${path}.`, method, operation[1]);
  return misfit(
    path,
    `calls ${JSON.stringify(operation[0])}, which is no method; known: ${namesOf(methods.slice(1))}`,
  );
}

function invocationOf(label: string, method: Method, args: readonly unknown[]): Invocation[] | Mismatch {
  if (args.length === method.parameters.length) return [{ label, method, args }];
  const wanted = `${method.parameters.length} (${namesOf(method.parameters)})`;
  return misfit(
    label === "" ? "args" : label.slice(0, -1),
    `${method.name} takes ${wanted}, not ${args.length}`,
  );
}

function namesOf(named: readonly (Parameter | Method)[]): string {
  return named.map(({ name }) => name).join(", ");
}

function within(name: string, mismatch: Mismatch): Mismatch {
  return { ...mismatch, path: name + mismatch.path.slice("$".length) };
}

function misfit(path: string, note: string): Mismatch {
  return { ok: false, path, note };
}
