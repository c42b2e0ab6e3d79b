import type { OutputGauge } from "./console.ts";
import type { Intrinsics } from "./intrinsics.ts";
import type { StandardInput } from "./standard-input.ts";

/** What a whole program finds beside the language, and how it ends. */
export interface ProgramWorld {
  begin(input: string): void;
  require(name: unknown): unknown;
  /** Runs the body of a program; those who listen to standard input hear it in a promise job behind those that it left. */
  run(body: () => void): void;
  /** What it ended in, if not well. */
  failure(): { readonly thrown: unknown } | null;
}

/** Gives the realm of a program its `process` and the modules that read and print. */
export function offerProgram(own: Intrinsics, gauge: OutputGauge, input: StandardInput): ProgramWorld {
  const { apply, defineProperty } = own;
  // Thrown to leave the program; whoever catches it prints nothing more.
  const EXIT = {};
  let exited = false;
  let exitCode = 0;
  let failure: { readonly thrown: unknown } | null = null;

  function print(text: unknown): boolean {
    if (!exited) gauge.write(own.toText(text));
    return true;
  }

  function exit(code?: unknown): never {
    if (code !== undefined) exitCode = +own.toText(code);
    exited = true;
    gauge.close();
    throw EXIT;
  }

  function end(thrown: unknown): void {
    if (thrown !== EXIT) failure ??= { thrown };
    exited = true;
  }

  const process = {
    stdin: input.stdin,
    stdout: { fd: 1, isTTY: false, write: print },
    stderr: { fd: 2, isTTY: false, write: (text: unknown) => (gauge.count(own.toText(text)), true) },
    argv: ["node", "candidate.js"],
    env: {},
    platform: "linux",
    version: "v24.0.0",
    versions: {},
    exit,
    cwd: () => "/",
    on(this: unknown): unknown {
      return this;
    },
    nextTick: (job: () => void, ...parts: []) => later(() => apply(job, undefined, parts)),
    get exitCode(): unknown {
      return exitCode;
    },
    set exitCode(code: unknown) {
      exitCode = +own.toText(code);
    },
  };
  defineProperty(globalThis, "process", {
    value: process,
    writable: true,
    enumerable: false,
    configurable: true,
  });

  function later(job: () => void): void {
    const guarded = () => {
      if (exited) return;
      try {
        job();
      } catch (thrown) {
        end(thrown);
      }
    };
    void apply(own.onceKept, apply(own.resolvePromise, own.PromiseOf, []), [guarded]);
  }

  function readFile(file: unknown, how?: unknown): unknown {
    if (file !== 0 && file !== "/dev/stdin")
      throw new own.ErrorOf("there are no files here but standard input");
    const text = input.takeAll();
    const named = typeof how === "object" && how !== null ? (how as { encoding?: unknown }).encoding : how;
    return named === undefined || named === null ? input.asBytes(text) : text;
  }

  function writeFile(file: unknown, text: unknown): void {
    if (file === 2) gauge.count(own.toText(text));
    else if (file === 1 || file === "/dev/stdout") print(text);
    else throw new own.ErrorOf("there are no files here but standard output");
  }

  const fs = {
    readFileSync: readFile,
    writeFileSync: writeFile,
    appendFileSync: writeFile,
    writeSync: (file: unknown, text: unknown): number => (writeFile(file, text), own.toText(text).length),
    existsSync: (file: unknown): boolean => file === "/dev/stdin",
  };
  const modules = { fs, readline: { createInterface: input.createInterface }, process, os: { EOL: "\n" } };

  function require(name: unknown): unknown {
    const asked = own.toText(name);
    const plain = apply(own.startsWith, asked, ["node:"]) ? apply(own.slice, asked, [5]) : asked;
    if (own.hasOwn(modules, plain)) return modules[plain as keyof typeof modules];
    throw new own.ErrorOf("Cannot find module '" + asked + "': there is nothing to import here");
  }

  return {
    begin: input.begin,
    require,
    run(body) {
      try {
        body();
      } catch (thrown) {
        end(thrown);
      }
      later(() => input.deliver(() => exited));
    },
    failure() {
      if (failure !== null || exitCode === 0) return failure;
      return { thrown: new own.ErrorOf("the program ended with exit code " + exitCode) };
    },
  };
}
