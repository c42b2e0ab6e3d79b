export { isJournalHeader } from "./header.ts";
export { JournalError, reasonFor } from "./journal-error.ts";
export type { JournalFormat } from "./journal-format.ts";
export { openJournal } from "./open-journal.ts";
export type { Journal } from "./open-journal.ts";
export { readJournal } from "./read-journal.ts";
export type { JournalReader } from "./reader.ts";
export { refuseSpecial } from "./refuse-special.ts";
export { syncFolder } from "./sync-folder.ts";
