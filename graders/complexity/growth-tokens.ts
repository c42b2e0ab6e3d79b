/** A piece of an expression: a number, a word, or one sign. */
export interface Token {
  readonly kind: "number" | "word" | "sign";
  readonly text: string;
}

const TOKEN =
  /\s*(?:(\d+(?:\.\d+)?)|([A-Za-z_\u0370-\u03ff][\w\u0370-\u03ff]*(?:\.[A-Za-z_]\w*)*)|([-+*/^!(),|]))/y;

const SAME_SIGN: readonly (readonly [RegExp, string])[] = [
  [/\*\*/g, "^"],
  [/[×·⋅∗•]/g, "*"],
  [/[−–]/g, "-"],
  [/÷/g, "/"],
  [/√/g, " sqrt "],
  [/[⁰¹²³⁴⁵⁶⁷⁸⁹]+/g, "^$&"],
  [/[[{]/g, "("],
  [/[\]}]/g, ")"],
  [/ⁿ/g, "^n"],
];

const RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const LOWERED = "₀₁₂₃₄₅₆₇₈₉";

/** Cuts an expression into tokens; null where it holds something that is none. Linear in its length. */
export function readTokens(source: string): Token[] | null {
  const plain = SAME_SIGN.reduce((text, [sign, same]) => text.replace(sign, same), source);
  const text = plain.replace(/[⁰-⁹¹²³₀-₉]/g, plainDigit).trim();
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const match = TOKEN.exec(text);
    if (match === null) return null;
    tokens.push(tokenOf(match));
  }
  return tokens;
}

function plainDigit(digit: string): string {
  return String(Math.max(RAISED.indexOf(digit), LOWERED.indexOf(digit)));
}

function tokenOf([, digits, word, sign]: RegExpExecArray): Token {
  if (digits !== undefined) return { kind: "number", text: digits };
  return word === undefined ? { kind: "sign", text: sign as string } : { kind: "word", text: word };
}
