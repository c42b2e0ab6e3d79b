import { defineJudge, raise } from "assay";
import fc from "fast-check";

type Args = [text: string];

const DEPTH_MAX = 100;
const RESULT_MAX = 10n ** 15n;

const small = fc.nat({ max: 9 });
const number = fc.oneof({ arbitrary: small, weight: 3 }, fc.nat({ max: 1200 })).map(String);
const operator = fc.constantFrom("+", "-", "*", "/");

export default defineJudge<Args, number>({
  validate(text) {
    if (/\d{7}/.test(text)) return "a number has more than 6 digits";
    if (depthOf(text) > DEPTH_MAX) return `parentheses are nested deeper than ${DEPTH_MAX}`;
    const largest = new Reader(text).largest();
    return largest > RESULT_MAX ? `an intermediate result is above ${RESULT_MAX}` : null;
  },

  // Expressions, and the same with one character put in, taken out or exchanged, most of which are none.
  generate: fc
    .oneof(
      { arbitrary: expression(3), weight: 3 },
      fc
        .tuple(
          expression(2),
          fc.nat(),
          fc.constantFrom(0, 1),
          fc.constantFrom("", "(", ")", "-", "/", " ", "0", "+", "1"),
        )
        .map(([text, where, taken, put]) => {
          const at = where % (text.length + 1);
          return text.slice(0, at) + put + text.slice(at + taken);
        }),
    )
    .map((text) => [text]),

  families: {
    "a long sum": ({ n }) => [filled(n, "7+", "3")],
    "sums and products in turn": ({ n }) => [filled(n, "8*4-6/5+", "3")],
    "many small groups": ({ n }) => [filled(n, "(5-2)*1+", "4")],
    "groups nested as deep as can be": ({ n }) => [filled(n, `${"(1+".repeat(60)}2${")".repeat(60)}-`, "5")],
    "one number, and blanks": ({ n = 0 }) => [`12${" ".repeat(Math.max(0, n - 2))}`],
    "random digits": ({ n = 0 }, random) => [
      filled(n, "d+", "3").replaceAll("d", () => String(random.int(0, 9))),
    ],
  },

  reference(text) {
    const value = new Reader(text).value();
    if (value === null) throw raise("this is no expression, or it divides by zero");
    return value;
  },

  properties: {
    "parentheses around the whole change nothing": {
      variants: (text) => [[`(${text})`]],
      holds: ({ result, variants: [other] }) => other === result,
    },
    "blanks around operators and parentheses change nothing": {
      variants: (text) => [[text.replaceAll(/[-+*/()]/g, " $& ")]],
      holds: ({ result, variants: [other] }) => other === result,
    },
    "what is added last is added to the whole": {
      variants: (text) => [[`${text}+5*2`]],
      holds: ({ result, variants: [other] }) => other === result + 10,
    },
    "the value taken from itself leaves nothing": {
      variants: (text) => [[`(${text})-(${text})`]],
      holds: ({ variants: [other] }) => other === 0,
    },
  },
});

/** An expression of some depth, in which blanks are seldom. */
function expression(depth: number): fc.Arbitrary<string> {
  if (depth === 0) return number;
  const inner = expression(depth - 1);
  const operand = fc.oneof(
    number,
    number,
    inner.map((text) => `(${text})`),
  );
  const rest = fc.tuple(fc.constantFrom("", "", "", " "), operator, operand).map((parts) => parts.join(""));
  return fc
    .tuple(operand, fc.array(rest, { maxLength: 4 }))
    .map(([first, others]) => first + others.join(""));
}

/** The piece again and again, then blanks up to the length, then the end. */
function filled(length = 0, piece: string, end: string): string {
  const pieces = piece.repeat(Math.max(0, Math.floor((length - end.length) / piece.length)));
  return (pieces + " ".repeat(Math.max(0, length - end.length - pieces.length)) + end).slice(-length);
}

function depthOf(text: string): number {
  let [depth, deepest] = [0, 0];
  for (const sign of text) {
    if (sign === "(") deepest = Math.max(deepest, ++depth);
    if (sign === ")") depth--;
  }
  return deepest;
}

/** Reads by recursive descent; null stands for what has no value. */
class Reader {
  readonly #tokens: readonly string[];
  #at = 0;
  #largest = 0n;

  constructor(text: string) {
    this.#tokens = text.match(/\d+|[-+*/()]/g) ?? [];
  }

  value(): number | null {
    const value = this.#sum();
    return value === null || this.#at < this.#tokens.length ? null : Number(value);
  }

  /** The largest intermediate result, without its sign. */
  largest(): bigint {
    this.#sum();
    return this.#largest;
  }

  #sum(): bigint | null {
    return this.#chain(["+", "-"], () => this.#chain(["*", "/"], () => this.#operand()));
  }

  #chain(operators: readonly string[], operand: () => bigint | null): bigint | null {
    let value = operand();
    for (let sign = this.#peek(); value !== null && operators.includes(sign); sign = this.#peek()) {
      this.#at++;
      value = this.#noted(applied(sign, value, operand()));
    }
    return value;
  }

  #operand(): bigint | null {
    const token = this.#peek();
    this.#at++;
    if (/^\d+$/.test(token)) return BigInt(token);
    if (token !== "(") return null;
    const value = this.#sum();
    return this.#tokens[this.#at++] === ")" ? value : null;
  }

  #peek(): string {
    return this.#tokens[this.#at] ?? "";
  }

  #noted(value: bigint | null): bigint | null {
    const size = value === null ? 0n : value < 0n ? -value : value;
    if (size > this.#largest) this.#largest = size;
    return value;
  }
}

function applied(sign: string, left: bigint, right: bigint | null): bigint | null {
  if (right === null || (sign === "/" && right === 0n)) return null;
  switch (sign) {
    case "+":
      return left + right;
    case "-":
      return left - right;
    case "*":
      return left * right;
    default:
      return left / right;
  }
}
