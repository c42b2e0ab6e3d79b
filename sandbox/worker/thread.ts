import { parentPort } from "node:worker_threads";
import { readPythonParts, readQuickjsWasm } from "../artifacts/read-artifacts.ts";
import type { Language } from "../language.ts";
import type { Engine } from "./engine.ts";
import { STACK_KILOBYTES } from "./stack.ts";
import type { WorkerNote, WorkerRequest } from "./protocol.ts";
import { createServer } from "./serve.ts";

const [artifactFolder = "", v8Millis = ""] = process.argv.slice(2);

const note = (said: WorkerNote) => parentPort?.postMessage(said);

// An engine is loaded when its first candidate comes: most runs need one of them.
async function makeEngine(language: Language): Promise<Engine> {
  if (language === "python") {
    const [parts, { createPythonEngine }] = await Promise.all([
      readPythonParts(artifactFolder),
      import("../python/engine.ts"),
    ]);
    return createPythonEngine(parts);
  }
  const { createJavascriptEngine } = await import("../javascript/engine.ts");
  return createJavascriptEngine({
    quickjsWasm: await readQuickjsWasm(artifactFolder),
    stackKilobytes: STACK_KILOBYTES,
    v8: {
      millis: Number(v8Millis),
      watch: {
        enter: (allowance) => note({ v8: allowance }),
        leave: () => note({ v8: null }),
      },
    },
  });
}

const serve = createServer(makeEngine);

parentPort?.on("message", (request: WorkerRequest) => {
  void serve(request).then((reply) => parentPort?.postMessage(reply));
});
