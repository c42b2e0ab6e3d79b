import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { meterQuickjs } from "../javascript/quickjs/meter-quickjs.ts";
import { quickjsWasmPath } from "../javascript/quickjs/wasm-path.ts";
import { rewriteModule } from "../metering/rewrite.ts";
import { buildImage, pyodideFolder } from "../python/build-image.ts";
import { writeCached } from "./file-cache.ts";
import { ARTIFACT_FILES } from "./read-artifacts.ts";

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

/** Rewrites the engines' modules and freezes the Python image into the folder. Takes a few seconds. */
export async function buildArtifacts(folder: string): Promise<void> {
  const source = await readFile(join(pyodideFolder(), "pyodide.asm.wasm"));
  const image = await buildImage(rewriteModule(source, { meter: METER }));
  const forRealm = rewriteModule(source, { meter: METER, keepExport: (name) => REALM_EXPORTS.has(name) });
  const quickjs = meterQuickjs(await readFile(quickjsWasmPath()));
  await writeCached(folder, ARTIFACT_FILES.pythonWasm, forRealm);
  await writeCached(folder, ARTIFACT_FILES.image, image.packed);
  await writeCached(folder, ARTIFACT_FILES.stdlib, image.stdlib);
  await writeCached(folder, ARTIFACT_FILES.facts, Buffer.from(JSON.stringify(image.facts)));
  await writeCached(folder, ARTIFACT_FILES.quickjs, quickjs);
}
