import type { Intrinsics } from "./intrinsics.ts";

/** The parts of a load that an error can come from. */
export type Loaded =
  { readonly entry: unknown } | { readonly syntaxError: unknown } | { readonly thrown: unknown };

export interface SourceRequest {
  readonly source: string;
  readonly name: string;
  readonly kind: "function" | "class";
}

/**
 * Makes the functions that compile and run a candidate's source, inside a realm. The source is the body of a function
 * with `module` and `exports`, as in CommonJS, so its `const` and `class` are found as well as its functions.
 */
export function makeLoader(own: Intrinsics, file: string) {
  const { FunctionOf, apply } = own;

  // The body has to be whole by itself, so that what is added behind it cannot become part of something it left open.
  function compile({ source, name }: SourceRequest): () => unknown {
    own.construct(FunctionOf, ["module", "exports", source]);
    const probe = (word: string) => "typeof " + word + ' === "undefined" ? undefined : ' + word;
    const footer = "\n;return [" + probe(name) + ", " + probe("Solution") + "]\n//# sourceURL=" + file;
    return new FunctionOf("module", "exports", source + footer) as () => unknown;
  }

  function isObject(value: unknown): value is object {
    return (typeof value === "object" && value !== null) || typeof value === "function";
  }

  function exported(module: { exports: unknown }, name: string): unknown {
    const exports = module.exports;
    if (!isObject(exports)) return undefined;
    const holder = exports as Record<string, unknown>;
    if (typeof holder[name] === "function") return holder[name];
    if (typeof exports === "function") return exports;
    return holder.default;
  }

  function methodOf(solution: unknown, name: string): unknown {
    if (typeof solution !== "function") return undefined;
    const Solution = solution as new () => Record<string, (...args: unknown[]) => unknown>;
    const method = (Solution.prototype as Record<string, unknown>)[name];
    if (typeof method !== "function") return undefined;
    return (...args: unknown[]) => {
      const instance = new Solution();
      return apply(instance[name] as () => unknown, instance, args as []);
    };
  }

  function findEntry(request: SourceRequest, module: { exports: unknown }, found: unknown): unknown {
    const pair = (own.isArray(found) ? found : []) as unknown[];
    const named = pair[0];
    if (typeof named === "function") return named;
    const out = exported(module, request.name);
    if (typeof out === "function") return out;
    return request.kind === "function" ? methodOf(pair[1], request.name) : undefined;
  }

  function run(request: SourceRequest): Loaded {
    let body: () => unknown;
    try {
      body = compile(request);
    } catch (syntaxError) {
      return { syntaxError };
    }
    try {
      const module = { exports: {} as unknown };
      const found = apply(body, module.exports, [module, module.exports] as unknown as []);
      return { entry: findEntry(request, module, found) };
    } catch (thrown) {
      return { thrown };
    }
  }

  return { compile, run };
}
