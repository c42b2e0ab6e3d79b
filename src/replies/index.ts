export { describeFailure, openFailures, readFailures } from "./failures.ts";
export type { Failure } from "./failures.ts";
export { promptHash, replyKey } from "./key.ts";
export { openPrompts, readPrompts } from "./prompts.ts";
export type { Prompt } from "./prompts.ts";
export type { Reply } from "./reply.ts";
export { openReplies, readReplies } from "./store.ts";
export { openReplyStores } from "./reply-stores.ts";
export type { ReplyStores } from "./reply-stores.ts";
