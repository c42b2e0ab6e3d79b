/** What the prelude keeps for the boot script. */
export interface Captured {
  instance?: WebAssembly.Instance;
  trampoline?: Uint8Array;
  fail: (error: Error) => void;
}

/**
 * Stand-ins for what Pyodide asks of its host while an image is built, run inside the isolate. Nothing of it is in a
 * candidate's realm. Clocks stand still and randomness is seeded, so that the same versions build the same image.
 */
export function bootPrelude(parts: {
  readonly wasm: ArrayBuffer;
  readonly stdlib: ArrayBuffer;
  readonly stillMillis: number;
}): void {
  const realm = globalThis as unknown as Record<string, unknown>;
  const files: Record<string, ArrayBuffer> = {
    "pyodide.asm.wasm": parts.wasm,
    "python_stdlib.zip": parts.stdlib,
  };
  const read = (path: string) => {
    const file = files[path.split("/").pop() ?? ""];
    if (file === undefined) throw new Error(`no file ${path}`);
    return file;
  };
  Object.assign(realm, { read, readbuffer: read, load: () => undefined });
  Date.now = () => parts.stillMillis;
  realm["performance"] = { now: () => parts.stillMillis, timeOrigin: 0 };
  realm["setTimeout"] = (task: () => void) => void Promise.resolve().then(task);
  realm["clearTimeout"] = () => undefined;
  const captured: Captured = { fail: () => undefined };
  realm["captured"] = captured;
  const silence = () => undefined;
  // Pyodide warns and then waits for ever where it cannot go on.
  const fail = (...messages: unknown[]) => captured.fail(new Error(messages.map(String).join(" ")));
  realm["console"] = { log: silence, error: fail, warn: fail, info: silence, debug: silence };
  realm["URL"] = class {
    href: string;
    pathname: string;
    constructor(address: string) {
      this.href = address;
      this.pathname = address;
    }
    toString(): string {
      return this.href;
    }
  };

  let seed = 12345;
  realm["crypto"] = {
    getRandomValues(target: Uint8Array) {
      for (let index = 0; index < target.length; index += 1) {
        seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
        target[index] = seed >>> 16;
      }
      return target;
    },
  };

  // Paths and messages at boot are ASCII, but for what Pyodide reads of its own sources.
  realm["TextEncoder"] = class {
    encode(text: string): Uint8Array {
      return Uint8Array.from(unescape(encodeURIComponent(text)), (character) => character.charCodeAt(0));
    }
    encodeInto(text: string, target: Uint8Array) {
      const bytes = this.encode(text);
      target.set(bytes);
      return { read: text.length, written: bytes.length };
    }
  };
  realm["TextDecoder"] = class {
    encoding: string;
    constructor(encoding = "utf-8") {
      this.encoding = encoding;
    }
    decode(source?: ArrayBuffer | Uint8Array): string {
      if (source === undefined) return "";
      const bytes = source instanceof ArrayBuffer ? new Uint8Array(source) : source;
      let text = "";
      if (this.encoding.startsWith("utf-16"))
        for (let at = 0; at + 1 < bytes.length; at += 2)
          text += String.fromCharCode((bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8));
      else
        text = decodeURIComponent(escape(bytes.reduce((all, byte) => all + String.fromCharCode(byte), "")));
      return text;
    }
  };

  const wasm = WebAssembly as unknown as Record<string, unknown>;
  const { Module, Instance } = WebAssembly;
  // Pyodide compiles CPython's trampoline with the constructor; its bytes are kept for the realms.
  wasm["Module"] = function (bytes: Uint8Array) {
    const module = new Module(bytes);
    if (Module.exports(module).some(({ name }) => name === "trampoline_call")) captured.trampoline = bytes;
    return module;
  };
  const { exports, imports, customSections } = Module;
  Object.assign(wasm["Module"] as object, { exports, imports, customSections });
  (wasm["Module"] as { prototype: unknown }).prototype = Module.prototype;
  wasm["compile"] = async (bytes: ArrayBuffer) => new Module(bytes);
  wasm["instantiate"] = async (source: ArrayBuffer | WebAssembly.Module, imports: WebAssembly.Imports) => {
    if (source instanceof Module) return new Instance(source, imports);
    const module = new Module(source);
    const instance = new Instance(module, imports);
    if ("PyEval_EvalCode" in instance.exports) captured.instance = instance;
    return { module, instance };
  };
}
