import type { Language } from "./language.ts";
import type { EntryPoint } from "./session.ts";

/** What a candidate finds in the sandbox: said here once, for prompts, help, documents and errors. */
export interface Offer {
  /** The language and its version. */
  readonly language: string;
  readonly has: readonly string[];
  readonly hasNot: readonly string[];
}

const INPUT = "standard input";
const NEITHER = ["network", "files (they cannot be written)", "threads", "subprocesses", INPUT];

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
      "sqlite3",
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

const SCRIPT_INPUT = "fs.readFileSync(0), process.stdin and stdout, readline.createInterface, console.log";
const INPUT_OF = {
  python: INPUT,
  javascript: SCRIPT_INPUT,
  typescript: SCRIPT_INPUT,
} as const satisfies Record<Language, string>;
const HAD_BY_PROGRAMS = new Set([INPUT, "process", "require and import (there are no modules)"]);

/** What a whole program finds. */
function offerToProgram(language: Language): Offer {
  const { has, hasNot, ...offer }: Offer = OFFERS[language];
  const others = hasNot.filter((what) => !HAD_BY_PROGRAMS.has(what));
  return {
    ...offer,
    has: [INPUT_OF[language], ...has],
    hasNot: language === "python" ? others : [...others, "other modules"],
  };
}

/** One offer as a sentence. */
export function describeOffer(language: Language, kind: EntryPoint["kind"] = "function"): string {
  const offer: Offer = kind === "program" ? offerToProgram(language) : OFFERS[language];
  return `${offer.language}, with ${offer.has.join(", ")}; without ${offer.hasNot.join(", ")}.`;
}
