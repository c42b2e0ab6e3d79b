import type { Entry, makeFindEntry } from "./find-entry.ts";
import type { Intrinsics } from "./intrinsics.ts";

/** The parts of a load that an error can come from. */
export type Loaded =
  { readonly entry: Entry | null } | { readonly syntaxError: unknown } | { readonly thrown: unknown };

export interface SourceRequest {
  readonly source: string;
  readonly name: string;
  readonly kind: "function" | "class" | "program";
  /** See `EntryPoint`. */
  readonly answer?: number;
}

/**
 * Makes the functions that compile and run a candidate's source, inside a realm. The source is the body of a function
 * with `module`, `exports` and a `require` that finds nothing, as in CommonJS, so its `const` and `class` are found as well
 * as its functions.
 */
export function makeLoader(own: Intrinsics, findEntry: ReturnType<typeof makeFindEntry>, file: string) {
  const { FunctionOf, apply } = own;

  function require(name: unknown): never {
    throw new own.ErrorOf("Cannot find module '" + own.toText(name) + "': there is nothing to import here");
  }

  // The body has to be whole by itself, so that what is added behind it cannot become part of something it left open.
  function compile({ source, name, kind }: SourceRequest): () => unknown {
    own.construct(FunctionOf, ["module", "exports", "require", source]);
    if (kind === "program")
      return new FunctionOf(
        "module",
        "exports",
        "require",
        source + "\n//# sourceURL=" + file,
      ) as () => unknown;
    const probe = (word: string) => "typeof " + word + ' === "undefined" ? undefined : ' + word;
    const footer = "\n;return [" + probe(name) + ", " + probe("Solution") + "]\n//# sourceURL=" + file;
    return new FunctionOf("module", "exports", "require", source + footer) as () => unknown;
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
      const found = apply(body, module.exports, [module, module.exports, require] as unknown as []);
      const pair = (own.isArray(found) ? found : []) as unknown[];
      return { entry: findEntry(request, { named: pair[0], solution: pair[1], exports: module.exports }) };
    } catch (thrown) {
      return { thrown };
    }
  }

  return { compile, run };
}
