import type { Problem } from "#problems";
import type { Language } from "#sandbox";
import type { Message } from "../models/index.ts";
import { exampleLines } from "./example-lines.ts";
import type { RetryFailure } from "./retry-failure.ts";
import { shorten } from "./shorten.ts";

/** What was asked, what came, and how it failed. */
export interface Retry {
  /** The first prompt. */
  readonly messages: readonly Message[];
  /** The reply to it, without its thinking. */
  readonly reply: string;
  readonly failure: RetryFailure;
  readonly problem: Pick<Problem, "signature" | "checker">;
  readonly language: Language;
}

// A reply of ordinary length stays whole; one that ran wild must not cost as much again.
const REPLY_CHARACTERS = 60_000;
const WORDS_CHARACTERS = 2000;

/** Asks once more: the first prompt, the reply, and which public example failed. */
export function buildRetryPrompt(retry: Retry): Message[] {
  // Some services refuse a turn without text.
  const reply = shorten(retry.reply.trim(), REPLY_CHARACTERS) || "(no reply)";
  const content = `${tell(retry)}\n\nReply as asked before: the whole solution in one fenced code block, and the two lines of its complexity.`;
  return [...retry.messages, { role: "assistant", content: reply }, { role: "user", content }];
}

function tell({ failure, problem, language }: Retry): string {
  const name = problem.signature.name[language];
  switch (failure.kind) {
    case "no-code":
      return `Your reply holds no code that defines \`${name}\`.`;
    case "load":
      return `Your code could not be loaded: ${shorten(failure.words, WORDS_CHARACTERS)}`;
    case "example":
      return `Your code fails on one of the examples:\n\n${indent(exampleLines(failure, problem, language))}`;
  }
}

function indent(lines: readonly string[]): string {
  return lines.map((line) => `    ${line}`).join("\n");
}
