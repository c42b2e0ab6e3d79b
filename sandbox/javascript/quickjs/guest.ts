import type { Image } from "./boot.ts";
import type { Machine } from "./machine.ts";

/** A furnished realm in a machine. */
export interface Guest {
  /** Calls one of the harness's functions; null when it could not answer for want of memory. */
  ask(name: "load" | "take" | "report", argument: string): string | null;
  /** Calls the entry point and nothing else; false when even that could not be done for want of memory. */
  invoke(): boolean;
  /** Runs every promise job; true when there was one. */
  runJobs(): boolean;
}

/** Turns a clean machine into a realm with these settings. Runs inside an isolate. */
export function furnishGuest(machine: Machine, image: Image, settingsText: string): Guest {
  const { quickjs, words } = machine;
  const { context, runtime } = image;

  function newString(text: string): number {
    const room = quickjs.lengthBytesUTF8(text) + 1;
    const at = quickjs._malloc(room);
    if (at === 0) throw new Error("there is no room for a text");
    quickjs.stringToUTF8(text, at, room);
    const value = quickjs._QTS_NewString(context, at);
    quickjs._free(at);
    return value;
  }

  /** 0 when the function threw. */
  function call(callee: number, argument: string): number {
    const value = newString(argument);
    const list = quickjs._malloc(4);
    words()[list / 4] = value;
    const result = quickjs._QTS_Call(context, callee, quickjs._QTS_GetUndefined(), 1, list);
    quickjs._free(list);
    quickjs._QTS_FreeValuePointer(context, value);
    return quickjs._QTS_ResolveException(context, result) === 0 ? result : 0;
  }

  function readText(value: number): string | null {
    const at = value === 0 ? 0 : quickjs._QTS_GetString(context, value);
    if (at === 0) return null;
    const text = quickjs.UTF8ToString(at);
    quickjs._QTS_FreeCString(context, at);
    quickjs._QTS_FreeValuePointer(context, value);
    return text;
  }

  function readFunction(owner: number, name: string): number {
    const key = newString(name);
    const value = quickjs._QTS_GetProp(context, owner, key);
    quickjs._QTS_FreeValuePointer(context, key);
    return value;
  }

  function runJobs(): boolean {
    if (quickjs._QTS_IsJobPending(runtime) === 0) return false;
    const out = quickjs._malloc(4);
    while (quickjs._QTS_IsJobPending(runtime) !== 0)
      quickjs._QTS_FreeValuePointer(context, quickjs._QTS_ExecutePendingJob(runtime, -1, out));
    quickjs._free(out);
    return true;
  }

  const harness = call(image.furnish, settingsText);
  if (harness === 0) throw new Error("the realm cannot be furnished");
  const functions = {
    load: readFunction(harness, "load"),
    take: readFunction(harness, "take"),
    report: readFunction(harness, "report"),
  };
  const invoked = readFunction(harness, "invoke");
  const nothing = quickjs._QTS_GetUndefined();

  function invoke(): boolean {
    const result = quickjs._QTS_Call(context, invoked, nothing, 0, 0);
    return quickjs._QTS_ResolveException(context, result) === 0;
  }

  return { ask: (name, argument) => readText(call(functions[name], argument)), invoke, runJobs };
}
