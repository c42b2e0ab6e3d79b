import type { RaisedError } from "../outcome.ts";

interface Missing {
  readonly words: string;
  readonly globals: string;
  readonly modules: string;
}

/** What programs ask for and the sandbox has not, by the names under which they ask. */
const MISSING: readonly Missing[] = [
  {
    words: "there is no network here",
    globals: "fetch XMLHttpRequest WebSocket EventSource Request Response Headers",
    modules: "http https http2 net dgram dns tls ws axios node-fetch undici",
  },
  { words: "there are no files here", globals: "__dirname __filename", modules: "fs fs/promises fs-extra" },
  {
    words: "there are no threads here",
    globals: "Worker SharedWorker SharedArrayBuffer Atomics MessageChannel BroadcastChannel",
    modules: "worker_threads cluster",
  },
  { words: "there are no subprocesses here", globals: "", modules: "child_process" },
  {
    words: "there is no standard input here: the arguments are all there is",
    globals: "prompt readline readLine",
    modules: "readline readline/promises readline-sync prompt-sync",
  },
  {
    words: "there is no process here, and so no standard input, arguments or environment",
    globals: "process Deno Bun",
    modules: "process",
  },
  {
    words: "there are no timers here, and nothing to wait for",
    globals:
      "setTimeout setInterval setImmediate clearTimeout clearInterval requestAnimationFrame queueMicrotask",
    modules: "timers timers/promises",
  },
  {
    words: "there is no browser here",
    globals: "window document navigator location alert confirm localStorage sessionStorage indexedDB",
    modules: "",
  },
  { words: "there is no Buffer here; Uint8Array is there", globals: "Buffer", modules: "buffer" },
  {
    words: "there is no Intl here; toLocaleString and localeCompare are there",
    globals: "Intl",
    modules: "",
  },
  { words: "there is no console to import; the global one is there", globals: "", modules: "console" },
  { words: "there is no such module here; performance is a global", globals: "", modules: "perf_hooks" },
  {
    words: "there is the language here, and nothing of the host's",
    globals:
      "global crypto TextEncoder TextDecoder URL URLSearchParams WebAssembly btoa atob AbortController Blob DOMException",
    modules: "",
  },
];

const wordsByName = (kind: "globals" | "modules") =>
  new Map(MISSING.flatMap((missing) => missing[kind].split(" ").map((name) => [name, missing.words])));
const [GLOBALS, MODULES] = [wordsByName("globals"), wordsByName("modules")];

/** The error, saying what there is not where that is why it was raised. Its words decide, so this is for people to read. */
export function explainMissing(error: RaisedError): RaisedError {
  const words = wordsFor(error);
  return words === undefined ? error : { ...error, message: words };
}

function wordsFor({ type, message }: RaisedError): string | undefined {
  if (type === "ReferenceError") {
    const name = /^'?([\w$]+)'? is not defined$/.exec(message)?.[1];
    const words = name === undefined ? undefined : GLOBALS.get(name);
    return words && `${name} is not defined: ${words}`;
  }
  const module = /^(Cannot find module '(?:node:)?([\w/-]+)'): there is nothing to import here$/.exec(
    message,
  );
  const words = module === null ? undefined : MODULES.get(String(module[2]));
  return words && `${module?.[1]}: ${words}`;
}
