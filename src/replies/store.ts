import { join } from "node:path";
import {
  openJournal,
  readJournal,
  type Journal,
  type JournalFormat,
  type JournalReader,
} from "../journal/index.ts";
import { replySchema, type Reply } from "./reply.ts";

/** The name of the replies in the folder of a run. */
export const REPLIES_FILE = "replies.jsonl";

/** Opens the replies of a run for writing; its folder must be locked. Throws a `JournalError`. */
export async function openReplies(folder: string): Promise<Journal<Reply>> {
  return openJournal(formatIn(folder));
}

/**
 * Opens the replies of a run for reading alone; null where it has none. `onReply` is told every reply on the way, also one
 * that a later one with its key replaces. Throws a `JournalError`.
 */
export async function readReplies(
  folder: string,
  onReply?: (reply: Reply) => void,
): Promise<JournalReader<Reply> | null> {
  return readJournal(formatIn(folder), onReply);
}

function formatIn(folder: string): JournalFormat<Reply> {
  return { file: join(folder, REPLIES_FILE), of: "replies", schema: replySchema, keyOf: ({ key }) => key };
}
