import { join } from "node:path";
import { z } from "zod";
import { openJournal, readJournal, type JournalFormat, type JournalReader } from "../journal/index.ts";
import type { AskRequest } from "../models/index.ts";
import { promptHash } from "./key.ts";

/** The name of the prompts in the folder of a run. */
export const PROMPTS_FILE = "prompts.jsonl";

const promptSchema = z.strictObject({
  /** As a reply has it: see `promptHash`. */
  hash: z.string(),
  system: z.string().nullable(),
  messages: z.array(z.strictObject({ role: z.enum(["user", "assistant"]), content: z.string() })),
});

/** What a model got to read. */
export type Prompt = z.infer<typeof promptSchema>;

/** The prompts of a run, each once, however many replies it got. */
export interface Prompts {
  /** As of a journal. */
  readonly healed: string | null;
  /** Gives the prompt's hash once the prompt is on disk. Throws a `JournalError`. */
  keep(request: Pick<AskRequest, "messages" | "settings">): Promise<string>;
  get(hash: string): Promise<Prompt | undefined>;
  close(): Promise<void>;
}

/** Opens the prompts of a run for writing; its folder must be locked. Throws a `JournalError`. */
export async function openPrompts(folder: string): Promise<Prompts> {
  const journal = await openJournal(formatIn(folder));
  // Samples of one problem are asked at the same time.
  const underWay = new Map<string, Promise<void>>();
  const write = async (hash: string, { messages, settings }: Pick<AskRequest, "messages" | "settings">) => {
    const plain = messages.map(({ role, content }) => ({ role, content }));
    await journal.append({ hash, system: settings.system ?? null, messages: plain });
  };
  return {
    healed: journal.healed,
    async keep(request) {
      const hash = promptHash(request);
      if (journal.has(hash)) return hash;
      const writing = underWay.get(hash) ?? write(hash, request).finally(() => underWay.delete(hash));
      underWay.set(hash, writing);
      await writing;
      return hash;
    },
    get: journal.get,
    close: journal.close,
  };
}

/** Opens the prompts of a run for reading alone; null where it has none. Throws a `JournalError`. */
export async function readPrompts(folder: string): Promise<JournalReader<Prompt> | null> {
  return readJournal(formatIn(folder));
}

function formatIn(folder: string): JournalFormat<Prompt> {
  return {
    file: join(folder, PROMPTS_FILE),
    of: "prompts",
    schema: promptSchema,
    keyOf: ({ hash }) => hash,
    isRemade: true,
  };
}
