import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openSandbox, SandboxFault, type Sandbox } from "#sandbox";
import { artifactKey } from "../../../sandbox/artifacts/artifact-key.ts";
import { digestOfCached, readChecked, writeCached } from "../../../sandbox/artifacts/file-cache.ts";
import { pythonIn } from "../../support/python-sandbox.ts";

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "assay-cache-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const sumIn = (sandbox: Sandbox) =>
  pythonIn(() => sandbox).call("def solve(xs): return sum(xs)", [[1n, 2n, 3n]]);

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));

const PACKAGES = [
  ...["isolated-vm", "node-gyp-build", "acorn", "amaro", "astring", "zod", "pyodide"],
  "@jitl/quickjs-wasmfile-release-sync",
];

/** The key of the engines as a checkout in another folder reckons it. */
async function keyIn(home: string): Promise<string> {
  const file = JSON.stringify(pathToFileURL(join(home, "sandbox/artifacts/artifact-key.ts")).href);
  const program = `process.stdout.write(await (await import(${file})).artifactKey());`;
  const { stdout } = await promisify(execFile)(process.execPath, ["--input-type=module", "-e", program]);
  return stdout;
}

/** What comes of a call in each language, of a checkout in another folder. */
async function kindsIn(home: string): Promise<string> {
  const program = `
    const { openSandbox, DEFAULT_LIMITS: limits } = await import(process.argv[1]);
    const sandbox = await openSandbox({ workers: 1, cacheFolder: process.argv[2] });
    const kinds = [];
    for (const [language, source] of [["python", "def f(x): return x"], ["javascript", "const f = (x) => x;"]]) {
      const request = { language, source, entry: { kind: "function", name: "f" }, limits, seed: 1 };
      const [outcome] = await sandbox.withSession(request, async (session) => {
        await session.load();
        return session.call([[1n]]);
      });
      kinds.push(outcome.kind);
    }
    await sandbox.close();
    process.stdout.write(kinds.join(" "));`;
  const door = pathToFileURL(join(home, "sandbox/index.ts")).href;
  const args = ["--input-type=module", "-e", program, door, join(home, "cache")];
  return (await promisify(execFile)(process.execPath, args)).stdout;
}

describe("the engines' cache", () => {
  test("that is torn is built anew by two at once, whole, and then found by a third", async () => {
    const said: string[] = [];
    const open = () =>
      openSandbox({ workers: 1, cacheFolder: folder, onProgress: (message) => said.push(message) });
    // All that is there is the beginning of a file.
    await mkdir(join(folder, await artifactKey()));
    await writeFile(join(folder, await artifactKey(), "python.wasm"), "torn");
    const both = await Promise.all([open(), open()]);
    expect(said).toHaveLength(2);
    const [first, second] = await Promise.all(both.map(sumIn));
    await Promise.all(both.map((sandbox) => sandbox.close()));
    expect(first).toMatchObject({ kind: "returned", value: 6n });
    expect(second).toStrictEqual(first);

    const third = await open();
    expect(said).toHaveLength(2);
    expect(await sumIn(third)).toStrictEqual(first);
    await third.close();
  });

  test("may be a link to a folder with an odd name", async () => {
    const [real, link] = [join(folder, "a, b c"), join(folder, "link")];
    await mkdir(real);
    await symlink(real, link);
    const sandbox = await openSandbox({ workers: 1, cacheFolder: link });
    expect(await sumIn(sandbox)).toMatchObject({ kind: "returned", value: 6n });
    await sandbox.close();
    expect(await readdir(real)).toHaveLength(1);
  });

  test("whose program was changed grades nothing with it", async () => {
    const first = await openSandbox({ workers: 1, cacheFolder: folder });
    await first.close();
    const serve = join(folder, await artifactKey(), "program/sandbox/worker/serve.js");
    const lying =
      'export const createServer = () => async () => ({ result: [{ kind: "out-of-fuel", fuelInstructions: 1 }] });';
    await writeFile(serve, lying);
    const second = await openSandbox({ workers: 1, cacheFolder: folder });
    expect(await sumIn(second)).toMatchObject({ kind: "returned", value: 6n });
    await second.close();
  });

  test("whose program is torn is built anew, and grades", async () => {
    const first = await openSandbox({ workers: 1, cacheFolder: folder });
    await first.close();
    const thread = join(folder, await artifactKey(), "program/sandbox/worker/thread.js");
    await writeFile(thread, "import {");
    const said: string[] = [];
    const second = await openSandbox({
      ...{ workers: 1, cacheFolder: folder },
      onProgress: (message) => said.push(message),
    });
    expect(said).toHaveLength(1);
    expect(await sumIn(second)).toMatchObject({ kind: "returned", value: 6n });
    await second.close();
  });

  test("is another one where the packages have moved, though a link leads to them from the same place", async () => {
    const [home, modules] = [join(folder, "home"), join(ROOT, "node_modules")];
    await cp(join(ROOT, "sandbox"), join(home, "sandbox"), { recursive: true });
    await cp(join(ROOT, "package.json"), join(home, "package.json"));
    await symlink(modules, join(home, "node_modules"));
    const before = await keyIn(home);
    expect(await keyIn(home)).toBe(before);
    const moved = join(folder, "moved/node_modules");
    for (const name of PACKAGES) await cp(join(modules, name), join(moved, name), { recursive: true });
    await rm(join(home, "node_modules"));
    await symlink(moved, join(home, "node_modules"));
    expect(await keyIn(home)).not.toBe(before);
  });

  test("is built and found where a link leads to the packages", async () => {
    const home = join(folder, "home");
    await cp(join(ROOT, "sandbox"), join(home, "sandbox"), { recursive: true });
    await cp(join(ROOT, "package.json"), join(home, "package.json"));
    await symlink(join(ROOT, "node_modules"), join(home, "node_modules"));
    expect(await kindsIn(home)).toBe("returned returned");
  });

  test("that cannot be written is a fault that says where", async () => {
    const file = join(folder, "a-file");
    await writeFile(file, "");
    await expect(openSandbox({ workers: 1, cacheFolder: file })).rejects.toThrow(SandboxFault);
    await expect(openSandbox({ workers: 1, cacheFolder: file })).rejects.toThrow(/a-file/);
  });
});

describe("a cached file", () => {
  test("comes back as it was written", async () => {
    const bytes = Uint8Array.of(1, 2, 3);
    await writeCached(folder, "x", bytes);
    expect(await readChecked(folder, "x")).toStrictEqual(bytes);
    expect(await digestOfCached(folder, "x")).toBe(createHash("sha256").update(bytes).digest("hex"));
    expect(await readdir(folder)).toStrictEqual(["x"]);
  });

  test("that is not there is null", async () => {
    expect(await readChecked(folder, "x")).toBeNull();
    expect(await digestOfCached(folder, "x")).toBeNull();
  });

  test.each([
    ["cut", (bytes: Buffer) => bytes.subarray(0, -1)],
    ["emptied", () => Buffer.alloc(0)],
    ["cut within its digest", (bytes: Buffer) => bytes.subarray(0, 10)],
    ["changed in one bit", (bytes: Buffer) => Buffer.concat([bytes.subarray(0, -1), Buffer.of(4)])],
    ["made longer", (bytes: Buffer) => Buffer.concat([bytes, bytes])],
  ])("that was %s is null", async (_how, tear) => {
    await writeCached(folder, "x", Uint8Array.of(1, 2, 3));
    await writeFile(join(folder, "x"), tear(await readFile(join(folder, "x"))));
    expect(await digestOfCached(folder, "x")).toBeNull();
  });

  test("is replaced whole by the one who writes last", async () => {
    const versions = Array.from({ length: 8 }, (_, at) => new Uint8Array(1000).fill(at));
    await Promise.all(versions.map((bytes) => writeCached(folder, "x", bytes)));
    const read = await readChecked(folder, "x");
    expect(versions).toContainEqual(read);
  });
});
