import type { Language } from "./language.ts";

/** What a candidate finds in the sandbox: said here once, for prompts, help, documents and errors. */
export interface Offer {
  /** The language and its version. */
  readonly language: string;
  readonly has: readonly string[];
  readonly hasNot: readonly string[];
}

const NEITHER = ["network", "files (they cannot be written)", "threads", "subprocesses", "standard input"];

const JAVASCRIPT = {
  has: [
    "the language and its built-ins",
    "console",
    "structuredClone of plain data",
    "module and exports",
    "localeCompare and toLocaleString in American English",
    "a clock that counts instructions (one is a nanosecond, from 2026-01-01 UTC)",
    "randomness that follows the seed",
  ],
  hasNot: [
    ...NEITHER,
    "require and import (there are no modules)",
    "process",
    "Buffer",
    "TextEncoder",
    "URL",
    "timers",
    "queueMicrotask",
    "fetch",
    "WebAssembly",
    "SharedArrayBuffer",
    "Atomics",
    "Intl",
    "what only newer engines have (Array.fromAsync, Math.sumPrecise, Map.getOrInsert, DisposableStack)",
    "RegExp.$1 and its like",
  ],
} as const;

export const OFFERS = {
  python: {
    language: "Python 3.14 (CPython, compiled to WebAssembly)",
    has: [
      "the standard library",
      "a clock that counts instructions (one is a nanosecond, from 2026-01-01 UTC; to sleep puts it forward, up to a minute)",
      "randomness that follows the seed",
    ],
    hasNot: [
      ...NEITHER,
      "packages such as numpy",
      "ctypes",
      "tracemalloc",
      "tkinter",
      "time zones other than UTC",
    ],
  },
  javascript: {
    language: "JavaScript (ECMAScript as in Node 24's V8)",
    ...JAVASCRIPT,
  },
  typescript: {
    language: "TypeScript (its types are stripped, never checked)",
    has: [...JAVASCRIPT.has, "enums, namespaces and parameter properties"],
    hasNot: [...JAVASCRIPT.hasNot, "decorators"],
  },
} as const satisfies Record<Language, Offer>;

/** One offer as a sentence. */
export function describeOffer(language: Language): string {
  const offer: Offer = OFFERS[language];
  return `${offer.language}, with ${offer.has.join(", ")}; without ${offer.hasNot.join(", ")}.`;
}
