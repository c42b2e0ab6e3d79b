import ivm from "isolated-vm";
import type { Engine } from "../worker/engine.ts";
import { EPOCH_MILLIS } from "./build-image.ts";
import type { PythonImage } from "./image.ts";
import { createRealm, type StepResult } from "./realm.ts";
import { openPythonSession } from "./python-session.ts";

/** A step that takes longer than this is our fault, not the candidate's: its fuel should have stopped it long before. */
const BACKSTOP_MILLIS = 120_000;

export interface PythonEngineParts {
  /** The rewritten module that the image was built with. */
  readonly wasm: Uint8Array;
  readonly image: PythonImage;
  /** The archive of the standard library, from which modules outside the image are read. */
  readonly stdlib: Uint8Array;
}

/** Runs Python candidates, one at a time, each from a clean copy of the image. */
export async function createPythonEngine(parts: PythonEngineParts): Promise<Engine> {
  const isolate = new ivm.Isolate({ memoryLimit: 2048 });
  const context = await isolate.createContext();
  const realm = await context.evalClosure(
    `return (${createRealm.toString()})({
       module: new WebAssembly.Module($0), memory: $1, stdlib: $2, facts: JSON.parse($3), epochMillis: $4 })`,
    [
      copyIn(parts.wasm),
      copyIn(parts.image.memory),
      copyIn(parts.stdlib),
      JSON.stringify(parts.image.facts),
      EPOCH_MILLIS,
    ],
    { result: { reference: true } },
  );
  const rewind = await realm.get("rewind", { reference: true });
  const step = await realm.get("step", { reference: true });
  return {
    open: (request) =>
      openPythonSession(request, {
        rewind: () => rewind.applySync(undefined, [request.limits], { arguments: { copy: true } }),
        step: (name, argument, fuel) =>
          step.applySync(undefined, [name, argument, fuel], {
            arguments: { copy: true },
            result: { copy: true },
            timeout: BACKSTOP_MILLIS,
          }) as StepResult,
      }),
  };
}

function copyIn(bytes: Uint8Array): ivm.Copy<ArrayBuffer> {
  const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  return new ivm.ExternalCopy(buffer).copyInto({ release: true });
}
