import type { Script } from "./script.ts";

/** Whose wire format a server speaks; `compatible` is OpenAI's, as others serve it. */
export type WireFormat = "openai" | "google" | "groq" | "compatible";

export interface ModelServerOptions {
  readonly format: WireFormat;
  /** Decides what each request gets; default: `ok` for every one. */
  readonly script?: Script;
  /** 0: any free one. */
  readonly port?: number;
  /** The names of the models that it has; absent: it knows every name and lists `some-model`. */
  readonly models?: readonly string[];
  /** The only key that it takes; absent: any. */
  readonly key?: string;
  readonly batches?: BatchPlan;
  /** How long a request for a reply waits until it is served, in ms; default: not at all. */
  readonly delayMillis?: number;
}

/** How a batch goes on; default: it is done at the second look. */
export interface BatchPlan {
  /** How many looks find it still running. */
  readonly looksUntilEnd?: number;
  readonly ends?: "completed" | "expired" | "failed" | "cancelled";
  /** How many of its requests are answered, where it does not complete; default: none. */
  readonly answered?: number;
}

/** What a server has seen and given. */
export interface ServerCounts {
  /** Requests for a reply, whatever they got. */
  readonly requests: number;
  /** Replies that were served to the last byte, and so would be paid for, by the key of their request. */
  readonly paid: Readonly<Record<string, number>>;
  /** Most requests that were being served at one moment. */
  readonly mostAtOnce: number;
  /** How often each fault was served. */
  readonly faults: Readonly<Record<string, number>>;
}

export interface ModelServer {
  /** For a provider's `baseUrl`. */
  readonly baseUrl: string;
  readonly port: number;
  counts(): ServerCounts;
  /** The bodies of the requests for a reply, in the order in which they came. */
  readonly bodies: readonly unknown[];
  /** The headers of all requests, in the order in which they came. */
  readonly headers: readonly NodeJS.Dict<string | string[]>[];
  /** Ends the server and every connection to it. */
  close(): Promise<void>;
}
