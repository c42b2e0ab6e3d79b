import type { Intrinsics } from "./intrinsics.ts";

type Listener = (...parts: unknown[]) => unknown;

/** Standard input as a program finds it: `process.stdin`, and what `readline` makes of it. */
export interface StandardInput {
  begin(text: string): void;
  /** What is left of it. */
  takeAll(): string;
  /** The next line without its end; null after the last. */
  takeLine(): string | null;
  /** As bytes, whose `toString` gives the text. */
  asBytes(text: string): Uint8Array;
  readonly stdin: object;
  /** `readline.createInterface`. */
  createInterface(): object;
  /** Lets those who listen hear what is left, until `isOver`. */
  deliver(isOver: () => boolean): void;
}

/** Makes standard input, inside a realm. All of it is there from the start; who listens hears it once the script has run. */
export function makeStandardInput(own: Intrinsics, print: (text: string) => void): StandardInput {
  const { apply, defineProperty } = own;
  let rest = "";
  let encoding: unknown = null;
  const deliveries: ((isOver: () => boolean) => void)[] = [];

  function takeAll(): string {
    const all = rest;
    rest = "";
    return all;
  }

  function takeLine(): string | null {
    if (rest === "") return null;
    const end = apply(own.indexOf, rest, ["\n"]);
    const line = end < 0 ? rest : apply(own.slice, rest, [0, end]);
    rest = end < 0 ? "" : apply(own.slice, rest, [end + 1]);
    return apply(own.charAt, line, [line.length - 1]) === "\r" ? apply(own.slice, line, [0, -1]) : line;
  }

  function asBytes(text: string): Uint8Array {
    const list: number[] = [];
    for (let at = 0; at < text.length; at++) {
      let point = apply(own.charCodeAt, text, [at]);
      if (point >= 0xd800 && point < 0xdc00 && at + 1 < text.length)
        point = 0x10000 + ((point - 0xd800) << 10) + (apply(own.charCodeAt, text, [++at]) - 0xdc00);
      if (point < 0x80) list[list.length] = point;
      else {
        const more = point < 0x800 ? 1 : point < 0x10000 ? 2 : 3;
        list[list.length] = ((0xff00 >> (more + 1)) & 0xff) | (point >> (6 * more));
        for (let left = more - 1; left >= 0; left--) list[list.length] = 0x80 | ((point >> (6 * left)) & 63);
      }
    }
    const bytes = new own.Bytes(list);
    const hidden = { writable: true, enumerable: false, configurable: true };
    defineProperty(bytes, "toString", { value: () => text, ...hidden });
    return bytes;
  }

  function makeEmitter() {
    const listeners: { event: unknown; listener: Listener }[] = [];
    function emit(event: string, ...parts: unknown[]): void {
      for (let at = 0; at < listeners.length; at++) {
        const one = listeners[at] as { event: unknown; listener: Listener };
        if (one.event === event) apply(one.listener, undefined, parts as []);
      }
    }
    function hears(event: string): boolean {
      for (let at = 0; at < listeners.length; at++) if (listeners[at]?.event === event) return true;
      return false;
    }
    function on(this: unknown, event: unknown, listener: Listener): unknown {
      listeners[listeners.length] = { event, listener };
      return this;
    }
    return { emit, hears, on };
  }

  /** An asynchronous iterator over what a function gives until it gives null. */
  function iterate(take: () => unknown): () => object {
    return () => ({
      next: async () => {
        const value = take();
        return value === null ? { value: undefined, done: true } : { value, done: false };
      },
      return: async () => ({ value: undefined, done: true }),
    });
  }

  function takeChunk(): unknown {
    if (rest === "") return null;
    return encoding === null ? asBytes(takeAll()) : takeAll();
  }

  function makeStdin(): object {
    const { emit, hears, on } = makeEmitter();
    const same = function (this: unknown): unknown {
      return this;
    };
    deliveries[0] = () => {
      emit("readable");
      if (hears("data") && rest !== "") emit("data", takeChunk());
      emit("end");
      emit("close");
    };
    return {
      fd: 0,
      on,
      once: on,
      addListener: on,
      resume: same,
      pause: same,
      setEncoding(this: unknown, name: unknown): unknown {
        encoding = name;
        return this;
      },
      read: takeChunk,
      [Symbol.asyncIterator]: iterate(takeChunk),
    };
  }

  function createInterface(): object {
    const { emit, hears, on } = makeEmitter();
    const asked: Listener[] = [];
    let next = 0;
    let isClosed = false;
    function close(): void {
      if (isClosed) return;
      isClosed = true;
      emit("close");
    }
    deliveries[deliveries.length] = (isOver) => {
      const isHeard = () => !isClosed && !isOver() && (hears("line") || next < asked.length);
      while (isHeard()) {
        const line = takeLine();
        if (line === null) break;
        if (next < asked.length) apply(asked[next++] as Listener, undefined, [line] as unknown as []);
        else emit("line", line);
      }
      if (!isOver()) close();
    };
    return {
      on,
      once: on,
      addListener: on,
      close,
      prompt: () => undefined,
      setPrompt: () => undefined,
      question(query: unknown, ...others: Listener[]): void {
        print(own.toText(query));
        asked[asked.length] = others[others.length - 1] as Listener;
      },
      [Symbol.asyncIterator]: iterate(takeLine),
    };
  }

  const stdin = makeStdin();
  return {
    begin: (text) => void (rest = text),
    takeAll,
    takeLine,
    asBytes,
    stdin,
    createInterface,
    deliver(isOver) {
      // Interfaces first: what they leave is the stream's. They may be made while this goes on.
      for (let at = 1; at < deliveries.length && !isOver(); at++) deliveries[at]?.(isOver);
      if (!isOver()) deliveries[0]?.(isOver);
    },
  };
}
