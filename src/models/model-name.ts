import { suggestName } from "#problems";
import { type ModelName, type ProviderKind, PROVIDERS } from "./provider-config.ts";

/** A model's name that cannot be read; says what is wrong and what was probably meant. */
export class ModelNameError extends Error {
  override readonly name = "ModelNameError";
}

const FORM = "write PROVIDER/MODEL, e.g. openai/gpt-4o, or compatible/NAME/MODEL";

/** Reads `openai/gpt-4o`, `groq/meta-llama/llama-4-scout` or `compatible/ollama/gemma3:27b`; throws a `ModelNameError`. */
export function parseModelName(name: string): ModelName {
  if (/[\s\p{Cc}]/u.test(name)) throw broken(name, `there are spaces in it; ${FORM}`);
  const [first = "", ...rest] = name.split("/");
  const kind = PROVIDERS.find((provider) => provider === first);
  if (rest.length === 0 && kind === undefined) throw broken(name, `it names no provider; ${FORM}`);
  if (kind === undefined) {
    throw broken(name, `no provider ${JSON.stringify(first)}, ${suggestName(first, PROVIDERS)}`);
  }
  return split(name, kind, rest);
}

// What follows is the provider's own name for it and may hold slashes.
function split(name: string, kind: ProviderKind, rest: readonly string[]): ModelName {
  const own = kind === "compatible" ? 1 : 0;
  const [provider, model] = [[kind, ...rest.slice(0, own)], rest.slice(own)];
  if (provider.length <= own || provider.includes("")) throw broken(name, "write compatible/NAME/MODEL");
  if (model.length === 0 || model.includes("")) throw broken(name, `the model is missing; ${FORM}`);
  return { kind, provider: provider.join("/"), model: model.join("/") };
}

function broken(name: string, why: string): ModelNameError {
  return new ModelNameError(`model ${JSON.stringify(name)}: ${why}`);
}
