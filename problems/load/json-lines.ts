import { decodeValue, isList, NotationError, type Value } from "#values";
import { z } from "zod";
import { FieldError } from "../field-error.ts";
import { problemErrorAt } from "../problem-error.ts";
import { check, strict } from "./strict.ts";

/** A line of a test file, its values read from the notation but not yet held against the signature. */
export interface RawCase {
  readonly file: string;
  readonly line: number;
  readonly id: string;
  readonly why: string | null;
  readonly args: readonly Value[];
  readonly expected: Value | undefined;
  /** That an error is right: of this name, or of the signature's. */
  readonly raises?: true | string;
}

const caseSchema = strict({
  id: z.string().min(1),
  why: z.string().min(1).optional(),
  args: z.array(z.unknown()).optional(),
  stdin: z.string().optional(),
  stdout: z.string().optional(),
  expected: z.unknown().optional(),
  raises: z
    .union([z.literal(true), z.string().min(1)], { error: "write true, or the name of an error" })
    .optional(),
});

/** Reads JSON lines of `{id, why, args, expected?}`, or `raises` for `expected`; empty lines are skipped. Throws a `ProblemError` with the line. */
export function readCases(file: string, text: string): RawCase[] {
  return text
    .split("\n")
    .map((line, index) => ({ source: line.trim(), line: index + 1 }))
    .filter(({ source }) => source !== "")
    .map(({ source, line }) => readCase(source, file, line));
}

function readCase(source: string, file: string, line: number): RawCase {
  try {
    const { id, why, raises, ...told } = check(caseSchema, JSON.parse(source));
    const { args, expected } = argsAndExpected(told);
    if (expected !== undefined && raises !== undefined)
      throw new FieldError(
        ["raises"],
        "a case has a value or an error for its answer; take expected or raises away",
      );
    const answer = expected === undefined ? undefined : decodeValue(expected);
    const raw = { file, line, id, why: why ?? null, args: listOf(decodeValue(args)), expected: answer };
    return raises === undefined ? raw : { ...raw, raises };
  } catch (error) {
    if (error instanceof SyntaxError)
      throw problemErrorAt(
        file,
        line,
        `not JSON (${error.message}); write {"id", "why", "args", "expected"} on one line`,
      );
    if (error instanceof FieldError || error instanceof NotationError)
      throw problemErrorAt(file, line, error.message);
    throw error;
  }
}

/** A program's case says what goes in and what comes out: short for one argument and its answer. */
function argsAndExpected({ args, stdin, expected, stdout }: Omit<z.output<typeof caseSchema>, "id">) {
  if ((args === undefined) === (stdin === undefined))
    throw new FieldError([], 'a case has "args", or "stdin" for a program; write one of them');
  if (expected !== undefined && stdout !== undefined)
    throw new FieldError([], 'a case has "expected", or "stdout" for a program; take one of them away');
  return { args: args ?? [stdin], expected: expected === undefined ? stdout : expected };
}

function listOf(value: Value): readonly Value[] {
  return isList(value) ? value : [];
}
