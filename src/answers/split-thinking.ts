/** A reply with what the model thought aloud kept apart. */
export interface SplitReply {
  /** The reply's lines without its thinking parts; a line of thinking is blank, so that the others keep their place. */
  readonly visible: readonly string[];
  /** Whether the reply ends inside a thinking part: the model ran out of tokens before it answered. */
  readonly unfinished: boolean;
}

const NAMES = "think|thinking|thought|thoughts|reasoning|reflection|scratchpad";
const OPENING = new RegExp(`^\\s*<(?:${NAMES})>`, "i");
const CLOSING = new RegExp(`</(?:${NAMES})>`, "i");
const CLOSING_AT_START = new RegExp(`^\\s*</(?:${NAMES})>`, "i");
const CLOSING_AT_END = new RegExp(`</(?:${NAMES})>\\s{0,4}$`, "i");
const LONGEST_CLOSING_CHARACTERS = 20;

/**
 * Splits `<think>...</think>` and its kin off a reply. A tag counts at the edge of a line, so that code which mentions
 * one is left alone. A closing tag that none opened (some chat templates write the opening one themselves) makes
 * everything before it thinking.
 */
export function splitThinking(response: string): SplitReply {
  const visible: string[] = [];
  let firstVisible = 0;
  let thinking = false;
  let opened = false;
  for (const line of response.split(/\r\n|\n|\r/)) {
    if (!opened && isLoneClosing(line)) [thinking, firstVisible] = [true, visible.length];
    const step = stripLine(line, thinking);
    opened ||= step.opened;
    thinking = step.thinking;
    visible.push(step.rest);
  }
  return { visible: visible.fill("", 0, firstVisible), unfinished: thinking };
}

function isLoneClosing(line: string): boolean {
  if (OPENING.test(line)) return false;
  return CLOSING_AT_START.test(line) || CLOSING_AT_END.test(line.slice(-LONGEST_CLOSING_CHARACTERS));
}

interface Step {
  readonly rest: string;
  readonly thinking: boolean;
  readonly opened: boolean;
}

function stripLine(line: string, startsThinking: boolean): Step {
  let [rest, thinking, opened] = [line, startsThinking, false];
  for (;;) {
    const tag = (thinking ? CLOSING : OPENING).exec(rest);
    if (tag === null) return { rest: thinking ? "" : rest, thinking, opened };
    opened ||= !thinking;
    thinking = !thinking;
    rest = rest.slice(tag.index + tag[0].length);
  }
}
