import { execFile } from "node:child_process";
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";
import { gzipSync } from "node:zlib";
import type { ToldCommand } from "./read-commands.ts";
import { type ServedModels, serveReplies } from "./serve-replies.ts";

export const ROOT = join(import.meta.dirname, "../../..");

/** Somebody who reads the pages and does what they say, in a folder of their own. */
export interface Reader {
  /** Runs a command, once however often it is told. Throws where it fails, or prints something else than the page says. */
  run(command: ToldCommand): Promise<void>;
  close(): Promise<void>;
}

/** A reader with a checkout, the files that the pages speak of, and models at this machine's own address. */
export async function openReader(): Promise<Reader> {
  const [folder, models] = [mkdtempSync(join(tmpdir(), "assay-reader-")), await serveReplies()];
  layOut(folder, models);
  const env = environmentOf(folder, models);
  const [done, exported] = [new Map<string, string>(), [] as string[]];
  const once = async (line: string) => {
    const same = asProgram(line);
    const printed = done.get(same) ?? (await execute(line, [...exported], { folder, env }));
    done.set(same, printed);
    return printed;
  };
  return {
    async run({ line, prints }) {
      if (line.startsWith("export ")) return void exported.push(line);
      const printed = await once(line);
      if (prints !== null) expectLines(line, printed, prints);
    },
    async close() {
      await models.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** However the program is called, it is the same command. */
function asProgram(line: string): string {
  return line
    .replace("npm ci && npm start", "assay demo")
    .replace(/^(npm run -s assay --|npx assay) /, "assay ")
    .replace(/ +/g, " ")
    .trim();
}

interface Surrounding {
  readonly folder: string;
  readonly env: NodeJS.ProcessEnv;
}

async function execute(
  line: string,
  exported: readonly string[],
  { folder, env }: Surrounding,
): Promise<string> {
  const script = [...exported, line].join("\n");
  try {
    const options = { cwd: folder, env, maxBuffer: 2 ** 26 };
    return (await promisify(execFile)("bash", ["-e", "-o", "pipefail", "-c", script], options)).stdout;
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    // That is what it is asked to do, where a model's rate is lower.
    if (code === 1 && line.includes("--fail-under")) return stdout;
    throw new Error(`${line}\nended with ${code}: ${stderr.slice(-2000)}\n${stdout.slice(-2000)}`, {
      cause: error,
    });
  }
}

/** What the page shows is there as it stands; `...` is any lines. */
function expectLines(line: string, printed: string, prints: readonly string[]): void {
  let rest = `\n${printed.replaceAll(/ +$/gm, "")}`;
  for (const part of prints
    .join("\n")
    .split(/^\.\.\.$\n?/m)
    .map((text) => text.replace(/\n$/, ""))) {
    if (part === "") continue;
    const at = rest.indexOf(`\n${part}\n`);
    if (at < 0) throw new Error(`${line}\nshould print:\n${part}\nbut prints:\n${printed}`);
    rest = rest.slice(at + part.length + 1);
  }
}

function environmentOf(folder: string, { env }: ServedModels): NodeJS.ProcessEnv {
  const { PATH = "", HOME, ASSAY_CACHE } = process.env;
  return {
    ...{ HOME, ...(ASSAY_CACHE === undefined ? {} : { ASSAY_CACHE }), ...env },
    ...{ PATH: `${join(folder, "bin")}${delimiter}${PATH}`, NODE: process.execPath, ROOT },
    ...{ NODE_COMPILE_CACHE: join(folder, "compiled"), GITHUB_STEP_SUMMARY: join(folder, "summary.md") },
  };
}

function layOut(folder: string, { config }: ServedModels): void {
  mkdirSync(join(folder, "bin"));
  for (const name of ["assay", "npm", "npx"]) {
    cpSync(join(ROOT, "tests/docs/support/assay.sh"), join(folder, "bin", name));
    chmodSync(join(folder, "bin", name), 0o755);
  }
  for (const name of ["docs", "problems"]) symlinkSync(join(ROOT, name), join(folder, name));
  cpSync(join(ROOT, "tests/fixtures/docs"), folder, { recursive: true });
  cpSync(join(ROOT, "problems/lru-cache/solutions/accepted/reference.js"), join(folder, "cache.js"));
  writeFileSync(join(folder, "assay.config.json"), JSON.stringify(config));
  for (const set of ["HumanEval", "HumanEvalPlus"]) {
    const lines = readFileSync(join(folder, `${set}.jsonl`));
    writeFileSync(join(folder, `${set}.jsonl.gz`), gzipSync(lines));
  }
}
