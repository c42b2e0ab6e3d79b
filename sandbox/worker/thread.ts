import { Socket } from "node:net";
import { setFlagsFromString } from "node:v8";
import { readPythonParts, readQuickjsWasm } from "../artifacts/read-artifacts.ts";
import type { Language } from "../language.ts";
import { eachLine } from "../lines.ts";
import type { Engine } from "./engine.ts";
import { STACK_KILOBYTES } from "./stack.ts";
import { WIRE, type WorkerNote, type WorkerReply, type WorkerRequest } from "./protocol.ts";
import { createServer } from "./serve.ts";

const [artifactFolder = "", v8Millis = ""] = process.argv.slice(2);

// For the isolates that the engines make. On the command line they would cost Node its own compiled code.
setFlagsFromString(`--stack-size=${STACK_KILOBYTES}`);
// The modules are our own, checked when they were made: V8 may look at a function when it first runs.
setFlagsFromString("--wasm-lazy-validation");
// How large a frame is depends on which compiler made it, and so does how many fit on the stack: what is compiled is done at a
// count of calls, and not when another thread has come to its end. WebAssembly's compilers work beside as they did.
for (const flag of ["--no-concurrent-recompilation", "--no-concurrent-osr"]) setFlagsFromString(flag);

const wire = new Socket({ fd: WIRE });
const say = (message: WorkerReply | WorkerNote) => void wire.write(`${JSON.stringify(message)}\n`);

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
        // Written at once, before V8 is entered: nothing else is on its way.
        enter: (allowance) => say({ v8: allowance }),
        leave: () => say({ v8: null }),
      },
    },
  });
}

const serve = createServer(makeEngine);

eachLine(wire, (line) => {
  void serve(JSON.parse(line) as WorkerRequest).then((reply) => reply !== null && say(reply));
});
