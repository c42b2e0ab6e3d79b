import { readFile } from "node:fs/promises";
import { meterQuickjs } from "../javascript/quickjs/meter-quickjs.ts";
import { quickjsWasmPath } from "../javascript/quickjs/wasm-path.ts";
import { rewriteModule } from "../metering/rewrite.ts";
import { buildImage } from "../python/build-image.ts";
import { pyodideFile } from "../python/pyodide-files.ts";
import { writeCached } from "./file-cache.ts";
import { ARTIFACT_FILES, type ArtifactPart, PROGRAM_LIST } from "./read-artifacts.ts";
import { writeProgram } from "./worker-program.ts";

/** The exports that hold what a metered module counts. */
const METER = { meter: "__meter", depth: "__depth", moved: "__moved" };

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
  ...["PyList_New", "PyList_Size", "PyList_GetItem", "PyList_SetItem", "PyList_Append"],
  ...["PyDict_New", "PyDict_Size", "PyDict_SetItem", "PyDict_Next"],
  ...["PySet_New", "PySet_Size", "PySet_Add", "_PySet_NextEntry"],
  ...[
    "PyByteArray_AsString",
    "PyByteArray_Size",
    "PyType_GetName",
    "PyType_GetDict",
    "PyType_GenericAlloc",
    "PyObject_GenericGetDict",
    "PyMem_Malloc",
    "PyMem_Free",
  ],
  ...["PyLong_FromDouble", "PyLong_FromString", "PyLong_AsDouble", "PyFloat_FromDouble"],
  "PyUnicode_FromKindAndData",
  ...["PyEval_EvalCode", "PyGC_Collect", "PyGC_Disable", "PyErr_GetRaisedException", "PyErr_Clear"],
  ...["Py_IncRef", "Py_DecRef"],
  ...["PyMem_GetAllocator", "PyMem_SetAllocator", "PyObject_GetArenaAllocator", "PyObject_SetArenaAllocator"],
  "PyThreadState_Get",
]);

/** Builds one half into the folder. Takes a few seconds. */
export function buildArtifacts(folder: string, part: ArtifactPart): Promise<void> {
  switch (part) {
    case "image":
      return writeImage(folder);
    case "modules":
      return writeModules(folder);
  }
}

/** Freezes the Python image. */
async function writeImage(folder: string): Promise<void> {
  const { packed, stdlib, facts } = await buildImage();
  await writeCached(folder, ARTIFACT_FILES.image, packed);
  await writeCached(folder, ARTIFACT_FILES.stdlib, stdlib);
  await writeCached(folder, ARTIFACT_FILES.facts, Buffer.from(JSON.stringify(facts)));
}

/** Rewrites the engines' modules, and writes the worker's program. */
async function writeModules(folder: string): Promise<void> {
  const python = await readFile(pyodideFile("pyodide.asm.wasm"));
  const forRealm = rewriteModule(python, { ...METER, keepExport: (name) => REALM_EXPORTS.has(name) });
  await writeCached(folder, ARTIFACT_FILES.pythonWasm, forRealm);
  await writeCached(folder, ARTIFACT_FILES.quickjs, meterQuickjs(await readFile(quickjsWasmPath())));
  const program = await writeProgram(folder);
  await writeCached(folder, PROGRAM_LIST, Buffer.from(JSON.stringify(program)));
}
