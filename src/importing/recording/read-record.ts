import { isList, type Value } from "#values";
import type { Told } from "../draft.ts";
import { ImportError } from "../import-error.ts";

/** One assertion as the recorder tells it. */
export interface RecordedCase {
  readonly form: "exact" | "truth" | "set" | "unordered" | "float";
  readonly args: readonly Value[];
  readonly expected: Value;
  readonly abs: number;
  readonly rel: number;
}

interface Recorded extends Pick<Told, "parameters" | "annotations" | "returns" | "untold" | "notes"> {
  readonly cases: readonly RecordedCase[];
}

/** Reads what the recorder returned. It ran beside a set's code, so nothing is taken on trust. */
export function readRecord(value: Value): Recorded {
  const fields = fieldsOf(value);
  const untold = textsOf(fields.get("untold") ?? []);
  const variadic = fields.get("variadic") === true;
  return {
    parameters: textsOf(fields.get("parameters") ?? []),
    annotations: textsOf(fields.get("annotations") ?? []),
    returns: textOf(fields.get("returns") ?? ""),
    notes: textsOf(fields.get("notes") ?? []),
    untold: variadic ? [...untold, "the function takes any number of arguments"] : untold,
    cases: variadic ? [] : listOf(fields.get("cases") ?? []).map(readCase),
  };
}

const FORMS = ["exact", "truth", "set", "unordered", "float"] as const;

function readCase(value: Value): RecordedCase {
  const [form, args, expected, abs, rel] = listOf(value);
  const known = FORMS.find((each) => each === form);
  if (known === undefined || expected === undefined) throw unreadable();
  return { form: known, args: listOf(args ?? []), expected, abs: Number(abs), rel: Number(rel) };
}

function fieldsOf(value: Value): Map<Value, Value> {
  if (value !== null && typeof value === "object" && !isList(value) && value.kind === "map")
    return new Map(value.entries);
  throw unreadable();
}

function listOf(value: Value): readonly Value[] {
  if (value !== null && typeof value === "object" && isList(value)) return value;
  throw unreadable();
}

function textsOf(value: Value): string[] {
  return listOf(value).map(textOf);
}

function textOf(value: Value): string {
  if (typeof value === "string") return value;
  throw unreadable();
}

function unreadable(): ImportError {
  return new ImportError("the recorder's record cannot be read: the set's own code has meddled with it");
}
