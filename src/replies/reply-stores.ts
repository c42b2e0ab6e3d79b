import type { Journal } from "../journal/index.ts";
import { openFailures, type Failure } from "./failures.ts";
import { openPrompts, type Prompts } from "./prompts.ts";
import type { Reply } from "./reply.ts";
import { openReplies } from "./store.ts";

/** What a run writes down of asking. */
export interface ReplyStores {
  readonly replies: Journal<Reply>;
  readonly prompts: Prompts;
  readonly failures: Journal<Failure>;
  /** What was found torn and healed, in sentences for people. */
  readonly healed: readonly string[];
  close(): Promise<void>;
}

/** Opens what a run writes down of asking; its folder must be locked. Throws a `JournalError`. */
export async function openReplyStores(folder: string): Promise<ReplyStores> {
  const replies = await openReplies(folder);
  const prompts = await openPrompts(folder);
  const failures = await openFailures(folder);
  const all = [replies, prompts, failures];
  return {
    ...{ replies, prompts, failures },
    healed: all.flatMap(({ healed }) => (healed === null ? [] : [healed])),
    close: async () => {
      for (const store of all) await store.close();
    },
  };
}
