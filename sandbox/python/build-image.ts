import { readFile } from "node:fs/promises";
import ivm from "isolated-vm";
import { SandboxFault } from "../fault.ts";
import { bootPrelude, type Captured } from "./boot-prelude.ts";
import { EPOCH_MILLIS } from "./epoch.ts";
import type { ImageFacts, PythonImage } from "./image.ts";
import { packImage } from "./pack-image.ts";
import { pyodideFile } from "./pyodide-files.ts";
import { WITHHELD_MODULES, withholdModules } from "./withhold-modules.ts";

/**
 * Boots Pyodide inside an isolate, loads the harness and freezes what stands. The module is Pyodide's own: the counter
 * of the rewritten one is no part of the interpreter's memory. The same versions give the same bytes. Throws a
 * `SandboxFault` when it does not boot.
 */
export async function buildImage(): Promise<PythonImage> {
  const isolate = new ivm.Isolate({ memoryLimit: 2048 });
  try {
    const context = await isolate.createContext();
    const wasm = await readFile(pyodideFile("pyodide.asm.wasm"));
    const stdlib = await readFile(pyodideFile("python_stdlib.zip"));
    await context.evalClosure(
      `return (${bootPrelude.toString()})({ wasm: $0, stdlib: $1, stillMillis: $2 })`,
      [copyIn(wasm), copyIn(stdlib), EPOCH_MILLIS],
    );
    await loadScripts(isolate, context);
    return await freeze(context);
  } catch (error) {
    throw new SandboxFault("the Python image could not be built", { cause: error });
  } finally {
    isolate.dispose();
  }
}

function copyIn(bytes: Uint8Array): ivm.Copy<ArrayBuffer> {
  const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  return new ivm.ExternalCopy(buffer).copyInto({ release: true });
}

/** Evaluates Pyodide's two scripts, their exports turned into globals of the isolate. */
async function loadScripts(isolate: ivm.Isolate, context: ivm.Context): Promise<void> {
  const factory = (await readFile(pyodideFile("pyodide.asm.mjs"), "utf8"))
    .replaceAll("import.meta.url", '"file:///pyodide/pyodide.asm.mjs"')
    // Pyodide takes a host with `read` for a shell, whose random numbers would come from a program of the host's.
    .replace(
      "if(ENVIRONMENT_IS_SHELL){return view=>{if(!os.system)",
      "if(false){return view=>{if(!os.system)",
    )
    .replace("export default _createPyodideModule;", "globalThis.createPyodideModule=_createPyodideModule;");
  const loader = (await readFile(pyodideFile("pyodide.mjs"), "utf8")).replace(
    /export\{(\w+) as loadPyodide[^}]*\};/,
    "globalThis.loadPyodide=$1;",
  );
  for (const source of [factory, loader]) {
    const script = await isolate.compileModule(source, { filename: "file:///pyodide/script.mjs" });
    await script.instantiate(context, () => {
      throw new SandboxFault("a Pyodide script imports something");
    });
    await script.evaluate();
  }
}

async function freeze(context: ivm.Context): Promise<PythonImage> {
  const here = (name: string) => readFile(new URL(name, import.meta.url), "utf8");
  const lock = JSON.parse(await readFile(pyodideFile("pyodide-lock.json"), "utf8")) as { info: object };
  const scripts: BootScripts = {
    readOnce: await here("read-once.py"),
    compileLibrary: await here("compile-library.py"),
    parts: JSON.stringify({
      eventLoop: await here("event-loop.py"),
      nodes: await here("nodes.py"),
      harness: await here("harness.py"),
      withheld: WITHHELD_MODULES,
    }),
    prepare: await here("prepare-image.py"),
    settle: await here("settle-memory.py"),
  };
  const facts = (await context.evalClosure(
    `return (${bootScript.toString()})($0, $1, ${withholdModules.toString()}, ${findNodes.toString()}, ${findSorts.toString()})`,
    [JSON.stringify({ info: lock.info, packages: {} }), scripts],
    { arguments: { copy: true }, result: { promise: true, copy: true } },
  )) as string;
  const take = async (name: string) =>
    new Uint8Array((await context.eval(name, { copy: true })) as ArrayBuffer);
  return {
    packed: packImage(await take("frozen")),
    stdlib: await take("stdlib"),
    facts: JSON.parse(facts) as ImageFacts,
  };
}

/** What the interpreter runs while it boots, in this order; `parts` is JSON of what `prepare` asks for. */
interface BootScripts {
  readonly readOnce: string;
  readonly compileLibrary: string;
  readonly parts: string;
  readonly prepare: string;
  readonly settle: string;
}

interface BootRealm {
  readonly createPyodideModule: unknown;
  loadPyodide(options: object): Promise<BootedPython>;
  readonly captured: Required<Captured>;
  frozen: ArrayBuffer;
  stdlib: ArrayBuffer;
}

interface BootFiles {
  readFile(path: string): Uint8Array;
  writeFile(path: string, text: string): void;
}

interface BootedPython {
  runPython(source: string): string;
  readonly FS: BootFiles;
  readonly globals: { set(name: string, value: string): void };
}

interface BootExports {
  readonly [maker: `PyInit_${string}`]: unknown;
  readonly memory: WebAssembly.Memory;
  readonly __stack_pointer: WebAssembly.Global<"i32">;
  readonly __indirect_function_table: WebAssembly.Table;
  Py_IncRef(address: number): void;
  emscripten_stack_get_end(): number;
}

type Places = Pick<ImageFacts, "addresses" | "types"> & {
  readonly nodes: Readonly<Record<"ListNode" | "TreeNode", NodePlaces>>;
  readonly sorts: readonly CFunction[];
};

/** An object that is a function of C, and whether it is a method of a type. */
interface CFunction {
  readonly address: number;
  readonly isMethod: boolean;
}

/** Where a class of nodes lies, the tuple of the classes that it extends, and the descriptor of each of its slots. */
interface NodePlaces {
  readonly type: number;
  readonly order: number;
  readonly slots: Readonly<Record<string, number>>;
}

/** Runs inside the isolate, after the prelude and Pyodide's scripts. */
async function bootScript(
  lock: string,
  scripts: BootScripts,
  withhold: typeof withholdModules,
  findNodeFacts: typeof findNodes,
  findSortPlaces: typeof findSorts,
): Promise<string> {
  const realm = globalThis as unknown as BootRealm;
  const failed = new Promise<never>((_resolve, reject) => {
    realm.captured.fail = reject;
  });
  const booted = realm.loadPyodide({
    indexURL: "/pyodide/",
    packageBaseUrl: "/pyodide/",
    createPyodideModule: realm.createPyodideModule,
    lockFileContents: lock,
    enableRunUntilComplete: false,
    env: { PYTHONHASHSEED: "0", HOME: "/" },
    fsInit: async (files: BootFiles, { sitePackages }: { sitePackages: string }) =>
      files.writeFile(`${sitePackages}/sitecustomize.py`, scripts.readOnce),
  });
  const python = await Promise.race([booted, failed]);
  const version = python.runPython("import sys; sys.version");
  python.runPython(scripts.compileLibrary);
  python.globals.set("parts_text", scripts.parts);
  python.runPython(scripts.prepare);
  const { addresses, types, nodes, sorts } = JSON.parse(python.runPython("places_text")) as Places;
  const exports = realm.captured.instance.exports as unknown as BootExports;
  // The host goes by these addresses, so it holds the objects: no class of a candidate's comes to lie there.
  const held = [
    ...Object.values(addresses),
    ...Object.values(types),
    nodes.ListNode.type,
    nodes.TreeNode.type,
  ];
  for (const address of held) exports.Py_IncRef(address);
  const words = new Uint32Array(exports.memory.buffer);
  const nodeFacts = findNodeFacts(words, nodes);
  const sortPlaces = findSortPlaces(words, sorts);
  python.runPython(scripts.settle);
  realm.frozen = exports.memory.buffer.slice(0);
  realm.stdlib = python.FS.readFile("/lib/python314.zip").slice().buffer;
  const table = exports.__indirect_function_table;
  const { withheld } = JSON.parse(scripts.parts) as { withheld: string[] };
  const makers = withheld.map((name) => [exports[`PyInit_${name}`], name] as const);
  withhold(realm.frozen, table, new Map(makers));
  const hex = Array.from(realm.captured.trampoline, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return JSON.stringify({
    memoryBytes: realm.frozen.byteLength,
    stackPointer: exports.__stack_pointer.value,
    stackEnd: exports.emscripten_stack_get_end(),
    addresses,
    types,
    nodes: nodeFacts,
    sorts: sortPlaces,
    trampoline: { module: hex, slot: table.length - 1 },
    version,
  });
}

/** Reads off how CPython lays nodes out, on 32 bits; `words` is its memory. Runs inside the isolate. */
function findNodes(words: Uint32Array, { ListNode, TreeNode }: Places["nodes"]): ImageFacts["nodes"] {
  // A descriptor of a slot names a member, and that the slot's place.
  const [MEMBER, OFFSET] = [20, 8];
  const word = (address: number) => words[address / 4] as number;
  const placeOf = (slots: NodePlaces["slots"], name: string) =>
    word(word((slots[name] as number) + MEMBER) + OFFSET);
  let orderOffset = 0;
  while (word(ListNode.type + orderOffset) !== ListNode.order) orderOffset += 4;
  const { slots: ofList } = ListNode;
  const { slots: ofTree } = TreeNode;
  return {
    list: { type: ListNode.type, val: placeOf(ofList, "val"), next: placeOf(ofList, "next") },
    tree: {
      type: TreeNode.type,
      val: placeOf(ofTree, "val"),
      left: placeOf(ofTree, "left"),
      right: placeOf(ofTree, "right"),
    },
    orderOffset,
  };
}

/** Reads off which functions of the table they are, and how many parameters each takes. Runs inside the isolate. */
function findSorts(words: Uint32Array, functions: readonly CFunction[]): ImageFacts["sorts"] {
  // Where an object names its definition, and that its function and how it is called: with a tail of what comes after `self`.
  const [OF_METHOD, OF_FUNCTION, FUNCTION, FLAGS] = [20, 8, 4, 8];
  const PARAMETERS = new Map([
    [0x08, 2],
    [0x80, 3],
    [0x82, 4],
  ]);
  const word = (address: number) => words[address / 4] as number;
  const places = functions.map(({ address, isMethod }) => {
    const definition = word(address + (isMethod ? OF_METHOD : OF_FUNCTION));
    const parameters = PARAMETERS.get(word(definition + FLAGS));
    if (parameters === undefined) throw new Error("a sort is not called as it was");
    return { slot: word(definition + FUNCTION), parameters };
  });
  return [...new Map(places.map((place) => [place.slot, place])).values()];
}
