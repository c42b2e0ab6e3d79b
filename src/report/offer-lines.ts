import { OFFERS } from "#sandbox";
import type { Result } from "../scoreboard/result-schema.ts";

/** How an error says that a program asked for what is not there, and what that is where the error does not name it. */
interface Asked {
  readonly type: string;
  readonly message: RegExp;
  readonly lacking?: string;
}

// As each language, or its library, says so.
const MISSING: readonly Asked[] = [
  { type: "ModuleNotFoundError", message: /'_multiprocessing'/, lacking: "subprocesses" },
  { type: "ModuleNotFoundError", message: /^/ },
  { type: "FileNotFoundError", message: /^\[Errno 44\]/, lacking: "files" },
  { type: "OSError", message: /^\[Errno 69\]/, lacking: "files that can be written" },
  { type: "EOFError", message: /^(?:EOF when reading a line)?$/, lacking: "standard input" },
  { type: "RuntimeError", message: /^can't start new thread$/, lacking: "threads" },
  { type: "OSError", message: /^\[Errno 138\]/, lacking: "subprocesses" },
  { type: "NotImplementedError", message: /lacks multiprocessing/, lacking: "subprocesses" },
  { type: "NotImplementedError", message: /: the sandbox has no / },
  { type: "ForbiddenError", message: /\(getaddrinfo\)$/, lacking: "network" },
  { type: "ForbiddenError", message: /^/ },
  { type: "OSError", message: /^\[Errno 52\]/, lacking: "network, and no subprocesses" },
  { type: "AttributeError", message: /^module 'signal' has no attribute /, lacking: "signals" },
  { type: "ZoneInfoNotFoundError", message: /^/, lacking: "time zones other than UTC" },
  { type: "Error", message: /^Cannot find module '/ },
  { type: "ReferenceError", message: / is not defined: there / },
];

/** For a program that asked for what the sandbox has not: what that is, and what there is. */
export function offerLines({ verdict, extraction }: Result): string[] {
  if (verdict.kind !== "runtime-error" || extraction === null) return [];
  const { error } = verdict;
  const asked = MISSING.find(({ type, message }) => type === error.type && message.test(error.message));
  if (asked === undefined) return [];
  const { language, hasNot } = OFFERS[extraction.language];
  return [
    ...(asked.lacking === undefined ? [] : [`the sandbox has no ${asked.lacking}`]),
    `the sandbox has ${language}`,
    `and not: ${hasNot.join(", ")}`,
  ];
}
