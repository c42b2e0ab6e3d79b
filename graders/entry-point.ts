import { nodeKindsOf, type Signature } from "#problems";
import type { EntryPoint, Language } from "#sandbox";

/** What the sandbox calls of a program in a language. */
export function entryPointOf(signature: Signature, language: Language): EntryPoint {
  const { mode, name, parameters, mutates } = signature;
  const answer = parameters.findIndex((parameter) => parameter.name === mutates);
  return {
    kind: mode === "stdio" ? "program" : mode,
    name: name[language],
    ...(answer < 0 ? {} : { answer }),
    ...(nodeKindsOf(signature).length === 0 ? {} : { nodes: true }),
  };
}
