import ivm from "isolated-vm";
import type { Engine } from "../worker/engine.ts";
import { CALLS_BYTES } from "../worker/stack.ts";
import { allocationCounterModule } from "./allocation-counter.ts";
import { EPOCH_MILLIS } from "./epoch.ts";
import type { PythonImage } from "./image.ts";
import { openPythonSession, type RealmDriver } from "./python-session.ts";
import { REALM_PROGRAM } from "./realm/program.ts";
import { restorerModule } from "./restorer.ts";
import { sortAccount } from "./sort-account.ts";

export interface PythonEngineParts {
  /** The rewritten module that the image was built with. */
  readonly wasm: Uint8Array;
  readonly image: PythonImage;
  /** What the interpreter's calls may take of the stack, as the meter reckons; default `CALLS_BYTES`. */
  readonly callsBytes?: number;
}

/** Runs Python candidates, one at a time, each from a clean copy of the image. Fuel ends them; the parent is behind that. */
export function createPythonEngine(parts: PythonEngineParts): Engine {
  const isolate = new ivm.Isolate({ memoryLimit: 2048 });
  // Never on another thread: V8 would go on to believe that the stack is as small as that one's, and abort where it
  // collects garbage or traps far down in it.
  const context = isolate.createContextSync();
  const ask = context.evalClosureSync(
    REALM_PROGRAM,
    [
      handOver(parts.wasm),
      handOver(parts.image.packed),
      handOver(parts.image.stdlib),
      JSON.stringify(parts.image.facts),
      EPOCH_MILLIS,
      handOver(restorerModule()),
      handOver(allocationCounterModule()),
      parts.callsBytes ?? CALLS_BYTES,
      handOver(sortAccount(parts.image.facts.sorts)),
    ],
    { result: { reference: true } },
  );
  const drive: RealmDriver = (name, ...args) =>
    ask.applySync(undefined, [name, ...args], {
      arguments: { copy: true },
      result: { copy: true },
    }) as never;
  return { open: (request) => openPythonSession(request, drive) };
}

/** Hands the bytes over, not a copy: nobody else may use them afterwards. */
function handOver(bytes: Uint8Array): ivm.Copy<ArrayBuffer> {
  const whole = bytes.byteLength === bytes.buffer.byteLength ? bytes : new Uint8Array(bytes);
  const buffer = whole.buffer as ArrayBuffer;
  return new ivm.ExternalCopy(buffer, { transferOut: true }).copyInto({ release: true, transferIn: true });
}
