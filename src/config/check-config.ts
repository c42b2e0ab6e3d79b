import type { z } from "zod";
import { suggestName } from "#problems";
import { KNOWN_ENDPOINTS, knownEndpoint } from "../models/index.ts";
import { ConfigError } from "./config-error.ts";
import { configSchema, type ConfigFile } from "./config-schema.ts";

/** Keys and indexes that lead to a place in the file. */
type ConfigPath = readonly (string | number)[];

/** Gives the place its line, where the file has lines. */
export type LineOf = (path: ConfigPath) => number | null;

/** Checks what a config file says. Throws a `ConfigError` for the first thing that is wrong, with its path in the file. */
export function checkConfig(file: string, data: unknown, lineOf: LineOf): ConfigFile {
  const fail = (path: ConfigPath, what: string): never => {
    const line = lineOf(path);
    const where = path.length === 0 ? "" : `${showPath(path)}: `;
    throw new ConfigError(`${line === null ? file : `${file}:${line}`}: ${where}${what}`);
  };
  const result = configSchema.safeParse(data);
  if (!result.success) {
    const issue = mainIssue(result.error.issues);
    return fail(pathOf(issue), wanted(issue));
  }
  for (const [name, { baseUrl }] of Object.entries(result.data.providers?.compatible ?? {}))
    if (baseUrl === undefined && knownEndpoint(name) === null)
      fail(
        ["providers", "compatible", name],
        `add "baseUrl"; ${suggestName(name, Object.keys(KNOWN_ENDPOINTS))}`,
      );
  return result.data;
}

// A misspelt key is also a missing one: what stands there says more than what does not.
function mainIssue(issues: readonly z.core.$ZodIssue[]): z.core.$ZodIssue {
  const [issue] = issues.toSorted((a, b) => rank(a) - rank(b));
  if (issue === undefined) throw new Error("zod refused data and found no issue in it");
  return issue;
}

function rank({ code }: z.core.$ZodIssue): number {
  return code === "unrecognized_keys" ? 0 : 1;
}

function pathOf(issue: z.core.$ZodIssue): ConfigPath {
  const path = issue.path.filter((step) => typeof step !== "symbol");
  return issue.code === "unrecognized_keys" ? [...path, issue.keys[0] ?? ""] : path;
}

function wanted(issue: z.core.$ZodIssue): string {
  if (issue.code === "invalid_type")
    return `must be ${issue.expected === "record" ? "object" : issue.expected}`;
  if (issue.code === "invalid_value") return `must be ${issue.values.map(String).join(" or ")}`;
  if (issue.code === "invalid_key") return issue.issues[0]?.message ?? issue.message;
  return issue.message;
}

const PLAIN_KEY = /^[A-Za-z_$][\w$]*$/;

/** `providers.compatible["my-server"].baseUrl`. */
function showPath(path: ConfigPath): string {
  return path
    .map((step, at) => {
      if (typeof step === "number") return `[${step}]`;
      if (!PLAIN_KEY.test(step)) return `[${JSON.stringify(step)}]`;
      return at === 0 ? step : `.${step}`;
    })
    .join("");
}
