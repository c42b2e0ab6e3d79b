import { readdir, readFile } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import type { Comparison, Draft, ProgramCase } from "../draft.ts";
import { ImportError } from "../import-error.ts";

const definition = z.object({
  name: z.union([z.string(), z.record(z.string(), z.string())]).optional(),
  author: z.string().optional(),
  source: z.string().optional(),
  source_url: z.string().optional(),
  license: z.string().default("unknown"),
  rights_owner: z.string().optional(),
  validation: z.string().default("default"),
  validator_flags: z.string().default(""),
});

type Definition = z.infer<typeof definition>;

// The words of the format, as SPDX.
const LICENCES: Readonly<Record<string, string>> = {
  "public domain": "CC0-1.0",
  cc0: "CC0-1.0",
  cc: "CC-BY-3.0",
  "cc by": "CC-BY-4.0",
  "cc by-sa": "CC-BY-SA-4.0",
};

/** Reads the folder of one problem package, as Kattis and the ICPC have it. */
export async function readKattis(folder: string): Promise<Draft[]> {
  const text = await readFile(join(folder, "problem.yaml"), "utf8").catch((cause: unknown) => {
    throw new ImportError(`${folder}: holds no problem.yaml; give the folder of a problem package`, {
      cause,
    });
  });
  const parsed = definition.safeParse(parseYaml(text));
  if (!parsed.success) throw new ImportError(`${join(folder, "problem.yaml")}: is none of a problem package`);
  return [await draftOf(folder, parsed.data)];
}

function parseYaml(text: string): unknown {
  try {
    return parse(text) ?? {};
  } catch {
    return null;
  }
}

async function draftOf(folder: string, told: Definition): Promise<Draft> {
  const id = basename(resolve(folder));
  const [title] = typeof told.name === "object" ? Object.values(told.name) : [told.name];
  const cases = [...(await casesIn(folder, "sample")), ...(await casesIn(folder, "secret"))];
  const compare = comparisonOf(told);
  return {
    taskId: `Kattis/${id}`,
    title: title ?? id,
    difficulty: "medium",
    tags: ["kattis"],
    statement: await statementIn(folder),
    entry: "main",
    reference: await submissionIn(folder),
    tests:
      compare === null
        ? { kind: "untold", why: "a validator of its own says what is right" }
        : { kind: "stdio", cases, compare },
    source: {
      set: told.source ?? "Kattis problem packages",
      author: told.rights_owner ?? told.author ?? "unknown",
      url: told.source_url ?? `https://open.kattis.com/problems/${id}`,
      licence: LICENCES[told.license] ?? `LicenseRef-${told.license.replaceAll(/[^A-Za-z0-9.-]+/g, "-")}`,
      published: "unknown",
    },
  };
}

function comparisonOf({ validation, validator_flags: flags }: Definition): Comparison | null {
  if (!validation.startsWith("default")) return null;
  const of = (name: string) => Number(new RegExp(`\\b${name}\\s+(\\S+)`).exec(flags)?.[1] ?? 0);
  const both = of("float_tolerance");
  const [abs, rel] = [of("float_absolute_tolerance") || both, of("float_relative_tolerance") || both];
  return abs === 0 && rel === 0 ? { kind: "tokens" } : { kind: "float", abs, rel };
}

/** The pairs of `.in` and `.ans` in a folder of `data/`, in the order of their names, groups included. */
async function casesIn(folder: string, group: string): Promise<ProgramCase[]> {
  const data = join(folder, "data", group);
  const names = await readdir(data, { recursive: true }).catch(() => []);
  const inputs = inOrder(names.filter((name) => name.endsWith(".in")));
  return Promise.all(
    inputs.map(async (name) => ({
      id: `${group}-${name.slice(0, -".in".length).replaceAll(/\W+/g, "-")}`,
      stdin: await readFile(join(data, name), "utf8"),
      stdout: await readFile(join(data, name.replace(/\.in$/, ".ans")), "utf8"),
    })),
  );
}

const STATEMENTS = ["statement", "problem_statement"].flatMap((folder) =>
  ["problem.en.md", "problem.md", "problem.en.tex", "problem.tex"].map((name) => join(folder, name)),
);

async function statementIn(folder: string): Promise<string> {
  for (const name of STATEMENTS) {
    const text = await readFile(join(folder, name), "utf8").catch(() => null);
    if (text !== null) return text;
  }
  throw new ImportError(`${folder}: has no statement in English, as Markdown or TeX`);
}

async function submissionIn(folder: string): Promise<Draft["reference"]> {
  const accepted = join(folder, "submissions/accepted");
  const names = inOrder(await readdir(accepted).catch((): string[] => []));
  const python = names.find((name) => name.endsWith(".py"));
  const name = python ?? names.find((each) => each.endsWith(".js"));
  if (name === undefined) return null;
  return {
    language: python === undefined ? "javascript" : "python",
    source: await readFile(join(accepted, name), "utf8"),
  };
}

// By code units, which are the same on every machine.
function inOrder(names: readonly string[]): string[] {
  return names.toSorted((one, other) => (one < other ? -1 : 1));
}
