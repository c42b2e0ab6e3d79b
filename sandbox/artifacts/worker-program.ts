import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { createHash, randomUUID } from "node:crypto";
import { dirname, extname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { parse, type Node } from "acorn";
import { transformSync } from "amaro";
import { isProgramWhole, PROGRAM_FOLDER, type ProgramFiles } from "./read-program.ts";

const ROOT = new URL("../../", import.meta.url);
const FIRST = new URL(`../worker/thread${extname(import.meta.url)}`, import.meta.url);

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Writes what a worker's thread runs into the folder: our own modules without their types, so that a worker need
 * neither strip them nor read anything of the package. Gives a digest of each file.
 */
export async function writeProgram(folder: string): Promise<ProgramFiles> {
  const files = await collect();
  const digests = Object.fromEntries([...files].map(([name, code]) => [name, digest(code)]));
  if (await isProgramWhole(folder, digests)) return digests;
  const draft = join(folder, `${PROGRAM_FOLDER}.${randomUUID()}.draft`);
  for (const [name, code] of files) await writeIn(draft, name, code);
  await putInPlace(draft, join(folder, PROGRAM_FOLDER));
  return digests;
}

async function putInPlace(draft: string, place: string): Promise<void> {
  await rm(place, { recursive: true, force: true });
  try {
    await rename(draft, place);
  } catch {
    // Another process was faster with the same program.
    await rm(draft, { recursive: true });
  }
}

async function writeIn(draft: string, name: string, code: string): Promise<void> {
  await mkdir(dirname(join(draft, name)), { recursive: true });
  await writeFile(join(draft, name), code);
}

/** The thread's module and all of ours that it imports, by where they lie in the program. */
async function collect(): Promise<Map<string, string>> {
  const files = new Map([["package.json", '{ "type": "module" }\n']]);
  const waiting = [FIRST];
  for (let url = waiting.pop(); url !== undefined; url = waiting.pop()) {
    if (files.has(nameOf(url))) continue;
    const { code, imports } = translate(await readFile(url, "utf8"), url);
    files.set(nameOf(url), code);
    waiting.push(...imports);
  }
  return files;
}

function nameOf(url: URL): string {
  return relative(fileURLToPath(ROOT), fileURLToPath(url)).replaceAll("\\", "/").replace(/\.ts$/, ".js");
}

/** A module as it stands in the program, and which of ours it imports. */
function translate(source: string, url: URL): { code: string; imports: URL[] } {
  const plain = url.href.endsWith(".ts") ? transformSync(source, { mode: "strip-only" }).code : source;
  const imports: URL[] = [];
  const edits: Edit[] = [];
  visit(parse(plain, { ecmaVersion: "latest", sourceType: "module" }), (node) => {
    const specifier = specifierOf(node);
    if (specifier !== null && !specifier.value.startsWith("node:")) {
      const target = new URL(resolve(specifier.value, url));
      const isOurs = liesInPackage(target.href);
      if (isOurs) imports.push(target);
      const { start, end } = specifier;
      edits.push({ start, end, text: JSON.stringify(isOurs ? pathBetween(url, target) : target.href) });
    }
    // Files that lie beside the module, and packages, are found from where it was.
    if (isUrlOfModule(node)) edits.push({ start: node.start, end: node.end, text: JSON.stringify(url.href) });
  });
  return { code: applyEdits(plain, edits), imports };
}

/** The package itself may lie in somebody's node_modules. */
function liesInPackage(href: string): boolean {
  return href.startsWith(ROOT.href) && !href.slice(ROOT.href.length - 1).includes("/node_modules/");
}

function resolve(specifier: string, from: URL): string {
  return specifier.startsWith(".") ? new URL(specifier, from).href : import.meta.resolve(specifier);
}

function pathBetween(from: URL, to: URL): string {
  const path = relative(dirname(nameOf(from)), nameOf(to)).replaceAll("\\", "/");
  return path.startsWith(".") ? path : `./${path}`;
}

function applyEdits(code: string, edits: readonly Edit[]): string {
  return edits
    .toSorted((one, other) => other.start - one.start)
    .reduce((text, { start, end, text: put }) => text.slice(0, start) + put + text.slice(end), code);
}

type Tree = Node & Readonly<Record<string, unknown>>;

function visit(value: unknown, see: (node: Tree) => void): void {
  if (Array.isArray(value)) for (const item of value) visit(item, see);
  else if (typeof value === "object" && value !== null) {
    if ("type" in value && "start" in value) see(value as Tree);
    for (const part of Object.values(value)) visit(part, see);
  }
}

interface Specifier extends Node {
  readonly value: string;
}

function specifierOf(node: Tree): Specifier | null {
  const named = /^(?:Import(?:Declaration|Expression)|Export(?:Named|All)Declaration)$/.test(node.type);
  const source = named ? (node["source"] as Specifier | null | undefined) : null;
  return typeof source?.value === "string" ? source : null;
}

function isUrlOfModule(node: Tree): boolean {
  const { object, property } = node as { object?: Node; property?: { name?: string } };
  return node.type === "MemberExpression" && object?.type === "MetaProperty" && property?.name === "url";
}

function digest(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
