import { z } from "zod";
import { FieldError } from "../field-error.ts";
import { suggestName } from "../nearest-name.ts";

/** An object of exactly these keys; an unknown one is told with the nearest known. */
export function strict<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  const known = Object.keys(shape);
  return z.strictObject(shape, {
    error: (issue) => {
      const [key] = issue.code === "unrecognized_keys" ? issue.keys : [];
      return key === undefined ? undefined : `unknown key ${JSON.stringify(key)}; ${suggestName(key, known)}`;
    },
  });
}

/** Checks data against a schema. Throws a `FieldError` that says what is wrong and what is wanted. */
export function check<Schema extends z.ZodType>(schema: Schema, data: unknown): z.output<Schema> {
  const result = schema.safeParse(data);
  if (result.success) return result.data;
  // A misspelt key is also a missing one: what stands there says more than what does not.
  const issues = result.error.issues;
  throw tell(
    issues.find(({ code }) => code === "unrecognized_keys") ?? (issues[0] as z.core.$ZodIssue),
    data,
  );
}

function tell(issue: z.core.$ZodIssue, data: unknown): FieldError {
  const path = issue.path.filter((step) => typeof step !== "symbol");
  if (issue.code === "unrecognized_keys")
    return new FieldError([...path, issue.keys[0] ?? ""], issue.message);
  const name = path.at(-1) ?? "the file";
  const found = valueAt(data, path);
  if (found === undefined && path.length > 0)
    return new FieldError(path.slice(0, -1), `missing key ${JSON.stringify(name)}; add it`);
  return new FieldError(path, `${named(path)} ${wanted(issue)}`);
}

function named(path: readonly (string | number)[]): string {
  const key = path.findLast((step) => typeof step === "string");
  if (key === undefined) return "this";
  return path.at(-1) === key ? JSON.stringify(key) : `an item of ${JSON.stringify(key)}`;
}

function wanted(issue: z.core.$ZodIssue): string {
  if (issue.code === "invalid_type") return `must be ${withArticle(issue.expected)}`;
  if (issue.code === "invalid_value") return `must be ${issue.values.map(String).join(" or ")}`;
  return `is wrong: ${issue.message}`;
}

function withArticle(type: string): string {
  const word = { array: "list", object: "mapping", record: "mapping", int: "whole number" }[type] ?? type;
  return `a ${word}`;
}

function valueAt(data: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    (at, step) => (at as Record<string | number, unknown> | null | undefined)?.[step],
    data,
  );
}
