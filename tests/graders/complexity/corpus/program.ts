import type { ComplexityRequirement } from "#problems";
import type { InputKind } from "./inputs.ts";

/** A class, or one for each language where the same words mean other work. */
export type Expected = string | { readonly python: string; readonly javascript: string };

/** A function whose growth is known from how it is made, in two languages. */
export interface CorpusProgram {
  readonly name: string;
  readonly input: InputKind;
  readonly time: Expected;
  /** Null where what the engine allocates by itself (frames, buffers) hides it. */
  readonly space: Expected | null;
  /** Bodies of `solve`, whose parameters the kind of input names. */
  readonly python: string;
  readonly javascript: string;
  readonly probe?: ComplexityRequirement["probe"];
}
