import { asUntrusted } from "#sandbox";
import { type CandidateBlock, readCandidate } from "./candidate-block.ts";
import { chooseDefining, chooseOther } from "./choose-candidate.ts";
import { type Continuation, continuationOf } from "./continuation.ts";
import type { Extraction, FoundCode, How, Wanted } from "./extraction.ts";
import { findHelpers } from "./join-helpers.ts";
import { findMethods } from "./join-methods.ts";
import { codeInJson } from "./json-reply.ts";
import { type Block, type ScannedReply, scanBlocks } from "./scan-blocks.ts";
import { type SplitReply, splitThinking } from "./split-thinking.ts";
import { languageOfTag } from "./language-of.ts";
import { findUnfenced } from "./unfenced.ts";

/**
 * Finds the code in a model's reply, in time linear in its length; never throws. Thinking parts are not searched. The
 * fenced block that defines the entry point wins (see `chooseDefining`), together with the blocks that it needs; then
 * code outside fences that defines it; then a block that goes on from a head in the prompt; then, so that the sandbox can say what is missing, code that does not.
 */
export function extractCode(response: string, want: Wanted): Extraction {
  const reply = splitThinking(response);
  const inJson = codeInJson(reply.visible);
  if (inJson !== null) return fromJson(inJson, want);
  const scanned = scanBlocks(reply.visible);
  const fenced = readAll(scanned.blocks, want);
  const inFence = chooseDefining(fenced, want.language);
  if (inFence !== undefined) return found(inFence, fenced, scanned, reply);
  const unfenced = readAll(findUnfenced(scanned.outside), want);
  const outside = chooseDefining(unfenced, want.language);
  if (outside !== undefined) return found(outside, unfenced, scanned, reply);
  const goesOn = chooseContinuation(fenced, want);
  if (goesOn !== null) return continued(goesOn, scanned, reply);
  const other =
    chooseOther(fenced, want.language) ?? chooseOther(unfenced.filter(definesSomething), want.language);
  if (other !== undefined) return found(other, [other], scanned, reply);
  return { kind: "no-code", reason: reasonFor(response, scanned, reply) };
}

function readAll(blocks: readonly Block[], want: Wanted): CandidateBlock[] {
  return blocks.map((block) => readCandidate(block, want)).filter((candidate) => candidate !== null);
}

// One stray line in prose, such as an import, is no program.
function definesSomething({ definitions }: CandidateBlock): boolean {
  return definitions.some(({ kind }) => kind === "function" || kind === "class");
}

function found(
  chosen: CandidateBlock,
  candidates: readonly CandidateBlock[],
  scanned: ScannedReply,
  reply: SplitReply,
): FoundCode {
  const helpers = findHelpers(chosen, candidates);
  const methods = findMethods(chosen, candidates);
  const joined = [...helpers, ...methods];
  const typed = [chosen, ...joined].some(({ language }) => language === "typescript");
  return {
    kind: "code",
    source: asUntrusted([...helpers, chosen, ...methods].map(({ source }) => source).join("\n")),
    language: typed ? "typescript" : chosen.language,
    how: howOf(chosen, joined.length > 0),
    block: chosen.block.index,
    blocks: scanned.blocks.length,
    joined: joined.map(({ block }) => block.index).filter((index) => index !== null),
    truncated: chosen.block.endedBy === "end-of-reply" || reply.unfinished,
  };
}

function chooseContinuation(fenced: readonly CandidateBlock[], want: Wanted): Continuation | null {
  const all = fenced.map((candidate) => continuationOf(candidate, want)).filter((one) => one !== null);
  const chosen = chooseOther(
    all.map(({ candidate }) => candidate),
    want.language,
  );
  return all.find(({ candidate }) => candidate === chosen) ?? null;
}

function continued(
  { candidate, source, language }: Continuation,
  scanned: ScannedReply,
  reply: SplitReply,
): FoundCode {
  const code = found(candidate, [candidate], scanned, reply);
  return { ...code, source: asUntrusted(source), language, how: "continuation" };
}

function howOf({ block, defines, transcript }: CandidateBlock, joined: boolean): How {
  if (block.index === null) return defines === null ? "unfenced-without-entry" : "unfenced";
  if (block.endedBy !== "fence") return "unclosed-fence";
  if (defines === null) return "fence-without-entry";
  if (joined) return "joined-fences";
  if (transcript) return "transcript";
  return defines === "class-solution" ? "fence-class-solution" : "fence-defining-entry";
}

function fromJson(text: string, want: Wanted): Extraction {
  const inner = extractCode(text, want);
  return inner.kind === "code" ? { ...inner, how: "json-field" } : inner;
}

function reasonFor(response: string, scanned: ScannedReply, reply: SplitReply): string {
  if (response.trim() === "") return "empty reply";
  if (reply.unfinished) return "the reply ends inside its thinking part";
  if (reply.visible.every((line) => line.trim() === "")) return "nothing after the thinking part";
  const foreign = scanned.blocks.find(({ tag }) => languageOfTag(tag) === "other");
  if (foreign !== undefined) return `the only code is tagged ${foreign.tag}, which is not graded`;
  if (scanned.blocks.length > 0 && scanned.blocks.every(isBlank)) return "the code block is empty";
  return "no code in the reply";
}

function isBlank({ lines }: Block): boolean {
  return lines.every((line) => line.trim() === "");
}
