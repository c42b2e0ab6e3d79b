import { hideKey } from "../models/index.ts";
import type { Environment } from "./key-from.ts";

// What no word of a config is, even one that is called a key.
const SHORTEST_KEY = 8;

// How keys begin: OpenAI's and who copies it, Groq's, Google's, xAI's, Hugging Face's, Perplexity's, NVIDIA's.
const LIKE_A_KEY = /\b(?:sk-|gsk_|AIza|xai-|hf_|pplx-|nvapi-)[\w-]{12,}/gu;

/** A message without the keys of the environment, and without what looks like one. */
export function hideKeys(message: string, env: Environment): string {
  const keys = Object.entries(env).filter(([name]) => /(?:_KEY|_TOKEN)$/u.test(name));
  const hidden = keys
    .map(([, value = ""]) => value.trim())
    .filter(({ length }) => length >= SHORTEST_KEY)
    .reduce(hideKey, message);
  return hidden.replaceAll(LIKE_A_KEY, "[key]");
}
