import type { Intrinsics } from "./intrinsics.ts";

/** Name that the candidate's own code has in stack traces. */
export const CANDIDATE_FILE = "candidate.js";

/**
 * Makes the function that describes whatever was thrown, inside a realm, as JSON of a `RaisedError`. It reads data
 * properties only, and nothing of a proxy, so that nothing of the candidate's runs.
 */
export function makeErrorDescriber(
  own: Intrinsics,
  file: string,
  isProxy: (value: object) => boolean,
): (thrown: unknown) => string {
  const { apply, getOwnPropertyDescriptor, hasOwn } = own;
  // `new Function` puts two lines of its own before the source.
  const HEADER_LINES = 2;

  /** The text that a property holds; undefined where there is none, null where to read it could run something. */
  function dataText(owner: object, key: string): string | null | undefined {
    let holder: object | null = owner;
    for (let step = 0; holder !== null; step++) {
      if (isProxy(holder) || step === 100) return null;
      const property = getOwnPropertyDescriptor(holder, key);
      if (property !== undefined)
        return hasOwn(property, "value") && typeof property.value === "string" ? property.value : null;
      holder = own.getPrototypeOf(holder);
    }
    return undefined;
  }

  /** What the constructors are called that it and its prototypes name, from its own class upwards. */
  function classesOf(error: object): string {
    let names = "";
    let holder: object | null = error;
    for (let step = 0; holder !== null && !isProxy(holder) && step < 19; step++) {
      const made: unknown = getOwnPropertyDescriptor(holder, "constructor")?.value;
      const name = typeof made === "function" ? dataText(made, "name") : undefined;
      if (typeof name === "string") names += "," + cut(name);
      holder = own.getPrototypeOf(holder);
    }
    return names;
  }

  // V8 writes a stack down when it is first asked for, and begins with the name and the message, getters and all.
  function stackText(error: object): string {
    const property = isProxy(error) ? undefined : getOwnPropertyDescriptor(error, "stack");
    if (property === undefined) return "";
    if (hasOwn(property, "value")) return typeof property.value === "string" ? property.value : "";
    if (own.nativeStack === undefined || property.get !== own.nativeStack) return "";
    if (dataText(error, "name") === null || dataText(error, "message") === null) return "";
    const text: unknown = apply(own.nativeStack, error, []);
    return typeof text === "string" ? text : "";
  }

  function lineIn(stack: string): number | null {
    // V8 begins with the message, QuickJS with the first call.
    const start = apply(own.startsWith, stack, ["    at "]) ? 0 : apply(own.indexOf, stack, ["\n    at "]);
    const found = apply(own.indexOf, stack, [file + ":", start]);
    if (found < 0) return null;
    let line = 0;
    for (let at = found + file.length + 1; ; at++) {
      const digit = apply(own.charCodeAt, stack, [at]) - 48;
      if (!(digit >= 0 && digit <= 9)) break;
      line = line * 10 + digit;
    }
    return line > HEADER_LINES ? line - HEADER_LINES : null;
  }

  function cut(text: string): string {
    return own.stringifyJson(apply(own.slice, text, [0, 500]));
  }

  function json(
    type: string,
    message: string,
    { line, classes }: { line: number | null; classes: string },
  ): string {
    const facts = '"line":' + (line ?? "null") + ',"classes":[' + cut(type) + classes + "]";
    return '{"type":' + cut(type) + ',"message":' + cut(message) + "," + facts + "}";
  }

  function describe(thrown: unknown): string {
    if (typeof thrown === "function" || (typeof thrown === "object" && thrown !== null))
      return json(dataText(thrown, "name") ?? "Error", dataText(thrown, "message") ?? "", {
        line: lineIn(stackText(thrown)),
        classes: classesOf(thrown),
      });
    return json(typeof thrown, own.toText(thrown), { line: null, classes: "" });
  }

  return (thrown) => {
    try {
      return describe(thrown);
    } catch {
      return '{"type":"Error","message":"","line":null}';
    }
  };
}
