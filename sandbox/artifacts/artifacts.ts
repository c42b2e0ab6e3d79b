import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { SandboxFault } from "../fault.ts";
import { meterQuickjs } from "../javascript/quickjs/meter-quickjs.ts";
import { quickjsWasmPath } from "../javascript/quickjs/wasm-path.ts";
import { REALM_PROGRAM } from "../javascript/realm/program.ts";
import { rewriteModule } from "../metering/rewrite.ts";
import { buildImage, pyodideFolder } from "../python/build-image.ts";
import type { ImageFacts } from "../python/image.ts";
import type { PythonEngineParts } from "../python/engine.ts";
import { readCached, writeCached } from "./file-cache.ts";

/** The export that holds a metered module's counter. */
const METER = "__meter";

// Of Pyodide's 8,560 exports, made for dynamic linking, a realm needs these; building the image needs all.
const REALM_EXPORTS = new Set([
  ...["memory", "__stack_pointer", "__indirect_function_table"],
  ...["PyBytes_FromStringAndSize", "PyBytes_AsString", "PyBytes_Size"],
  ...[
    "PyObject_CallNoArgs",
    "PyObject_CallOneArg",
    "PyObject_CallObject",
    "PyObject_GetAttr",
    "PyObject_Str",
  ],
  ...["PyTuple_New", "PyTuple_Size", "PyTuple_GetItem", "PyTuple_SetItem"],
  ...["PyList_New", "PyList_Size", "PyList_GetItem", "PyList_Append"],
  ...["PyEval_EvalCode", "PyGC_Collect", "PyGC_Disable", "PyErr_GetRaisedException", "PyErr_Clear"],
  ...["Py_IncRef", "Py_DecRef"],
]);

const FILES = {
  pythonWasm: "python.wasm",
  memory: "python-image.bin",
  facts: "python-image.json",
  quickjs: "quickjs.wasm",
} as const;

/** Whether everything that `buildArtifacts` writes is there and whole. */
export async function artifactsReady(folder: string): Promise<boolean> {
  const found = await Promise.all(Object.values(FILES).map((name) => readCached(folder, name)));
  return found.every((bytes) => bytes !== null);
}

/** Rewrites the engines' modules and freezes the Python image into the folder. Takes a few seconds. */
export async function buildArtifacts(folder: string): Promise<void> {
  const source = await readFile(join(pyodideFolder(), "pyodide.asm.wasm"));
  const image = await buildImage(rewriteModule(source, { meter: METER }));
  const forRealm = rewriteModule(source, { meter: METER, keepExport: (name) => REALM_EXPORTS.has(name) });
  const quickjs = meterQuickjs(await readFile(quickjsWasmPath()));
  await writeCached(folder, FILES.pythonWasm, forRealm);
  await writeCached(folder, FILES.memory, image.memory);
  await writeCached(folder, FILES.facts, Buffer.from(JSON.stringify(image.facts)));
  await writeCached(folder, FILES.quickjs, quickjs);
}

/** A hash over the artifacts themselves and the harness, hex: the same engines, however they were built. */
export async function artifactsDigest(folder: string): Promise<string> {
  const hash = createHash("sha256");
  for (const name of Object.values(FILES)) hash.update(await required(folder, name));
  hash.update(REALM_PROGRAM);
  return hash.digest("hex").slice(0, 32);
}

/** What the Python engine starts from. Throws a `SandboxFault` where it is not there. */
export async function readPythonParts(folder: string): Promise<PythonEngineParts> {
  const facts = await required(folder, FILES.facts);
  return {
    wasm: await required(folder, FILES.pythonWasm),
    image: {
      memory: await required(folder, FILES.memory),
      facts: JSON.parse(Buffer.from(facts).toString("utf8")) as ImageFacts,
    },
    stdlib: await readFile(join(pyodideFolder(), "python_stdlib.zip")),
  };
}

/** The metered QuickJS module. Throws a `SandboxFault` where it is not there. */
export function readQuickjsWasm(folder: string): Promise<Uint8Array> {
  return required(folder, FILES.quickjs);
}

async function required(folder: string, name: string): Promise<Uint8Array> {
  const bytes = await readCached(folder, name);
  if (bytes === null) throw new SandboxFault(`${join(folder, name)} is missing or torn`);
  return bytes;
}
