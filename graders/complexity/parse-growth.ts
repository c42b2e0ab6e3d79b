import { log, number, product, size, sum, type GrowthClass } from "./growth-class.ts";
import { readTokens, type Token } from "./growth-tokens.ts";
import { BOUNDED, splitWord } from "./growth-words.ts";

/** A text that is no class of growth: says what is wrong with it. */
export class GrowthSyntaxError extends Error {
  override readonly name = "GrowthSyntaxError";
}

/** Longer expressions are refused: nobody writes one, and what follows is not linear in its length. */
const LONGEST_EXPRESSION = 120;
const MOST_NESTING = 12;
const MOST_SIZES = 5;

/**
 * Reads a class as people write it: `O(n log n)`, `O(m*n)`, `2^n`, `O(nlogn)`, `Θ(n²)`, `O(|V| + |E|)`. The `O( )` may
 * be left out. Two or three letters that are not among `known` are a product: `mn` is m * n. Throws a
 * `GrowthSyntaxError`.
 */
export function parseGrowth(source: string, known: readonly string[] = []): GrowthClass {
  const tokens = source.length > LONGEST_EXPRESSION ? null : readTokens(source);
  if (tokens === null || tokens.length === 0)
    throw new GrowthSyntaxError(`not a class of growth: ${quote(source)}`);
  const reader = new Reader(
    source,
    tokens.flatMap((token) => splitWord(token, known)),
  );
  return reader.readAll();
}

const FUNCTIONS: ReadonlySet<string> = new Set(["log", "sqrt", "min", "max"]);

function quote(source: string): string {
  return JSON.stringify(source.slice(0, LONGEST_EXPRESSION));
}

/** A position in the tokens of one expression. One rule of the grammar is one method. */
class Reader {
  readonly #source: string;
  readonly #tokens: readonly Token[];
  readonly #names = new Set<string>();
  #at = 0;
  #depth = 0;

  constructor(source: string, tokens: readonly Token[]) {
    this.#source = source;
    this.#tokens = tokens;
  }

  readAll(): GrowthClass {
    if (/^[OoΘθ]$/.test(this.#peek()?.text ?? "") && this.#tokens[1]?.text === "(") this.#at = 1;
    const growth = this.#sum();
    if (this.#at < this.#tokens.length) this.#fail();
    if (this.#names.size > MOST_SIZES)
      throw new GrowthSyntaxError(`more than ${MOST_SIZES} sizes: ${quote(this.#source)}`);
    return growth;
  }

  #peek(): Token | undefined {
    return this.#tokens[this.#at];
  }

  #skip(sign: string): boolean {
    if (this.#peek()?.text !== sign) return false;
    this.#at += 1;
    return true;
  }

  #expect(sign: string): void {
    if (!this.#skip(sign)) this.#fail();
  }

  #fail(): never {
    const found = this.#peek()?.text ?? "the end";
    throw new GrowthSyntaxError(`not a class of growth: ${quote(this.#source)}, at ${JSON.stringify(found)}`);
  }

  // A constant taken away changes nothing; a size taken away is left out of account only where a sum can show it.
  #sum(): GrowthClass {
    this.#depth += 1;
    if (this.#depth > MOST_NESTING) this.#fail();
    const terms = [this.#product()];
    for (;;) {
      if (this.#skip("+")) terms.push(this.#product());
      else if (this.#skip("-")) this.#constant();
      else break;
    }
    this.#depth -= 1;
    return sum(terms);
  }

  #constant(): void {
    if (this.#product().kind !== "number") this.#fail();
  }

  #product(): GrowthClass {
    const factors = [this.#power()];
    for (;;) {
      if (this.#skip("*")) factors.push(this.#power());
      else if (this.#skip("/")) factors.push({ kind: "power", base: this.#power(), exponent: number(-1) });
      else if (this.#startsFactor()) factors.push(this.#power());
      else return foldNumbers(factors);
    }
  }

  #startsFactor(): boolean {
    const next = this.#peek();
    return next !== undefined && (next.kind !== "sign" || next.text === "(");
  }

  #power(): GrowthClass {
    const base = this.#postfix();
    return this.#skip("^") ? { kind: "power", base, exponent: this.#power() } : base;
  }

  #postfix(): GrowthClass {
    let growth = this.#primary();
    while (this.#skip("!")) growth = { kind: "factorial", of: growth };
    return growth;
  }

  #primary(): GrowthClass {
    const next = this.#peek();
    if (next === undefined) return this.#fail();
    this.#at += 1;
    if (next.kind === "number") return number(Number(next.text));
    if (next.kind === "word") return this.#word(next.text);
    if (next.text === "(") return this.#closed(")");
    if (next.text === "|") return this.#closed("|");
    this.#at -= 1;
    return this.#fail();
  }

  #closed(sign: string): GrowthClass {
    const inside = this.#sum();
    this.#expect(sign);
    return inside;
  }

  #word(text: string): GrowthClass {
    if (FUNCTIONS.has(text)) return this.#function(text);
    if (this.#peek()?.text === "(" && (BOUNDED.includes(text) || text === "len")) return this.#call(text);
    this.#names.add(text);
    return size(text);
  }

  #call(text: string): GrowthClass {
    this.#at += 1;
    const inside = this.#closed(")");
    return BOUNDED.includes(text) ? number(1) : inside;
  }

  #function(name: string): GrowthClass {
    if (name === "min" || name === "max") return { kind: name, of: this.#arguments() };
    if (name === "sqrt") return { kind: "power", base: this.#power(), exponent: number(0.5) };
    const exponent = this.#skip("^") ? this.#primary() : null;
    // Of log(n)^2 the logarithm is squared, as whoever writes the brackets means.
    const logarithm = log(this.#skip("(") ? this.#closed(")") : this.#power());
    return exponent === null ? logarithm : { kind: "power", base: logarithm, exponent };
  }

  #arguments(): GrowthClass[] {
    this.#expect("(");
    const found = [this.#sum()];
    while (this.#skip(",")) found.push(this.#sum());
    this.#expect(")");
    return found;
  }
}

// 3/2 in an exponent is one number.
function foldNumbers(factors: readonly GrowthClass[]): GrowthClass {
  const values = factors.map(numberOf);
  if (values.some((value) => value === null)) return product(factors);
  return number(values.reduce<number>((total, value) => total * (value as number), 1));
}

function numberOf(growth: GrowthClass): number | null {
  if (growth.kind === "number") return growth.value;
  if (growth.kind !== "power") return null;
  const [base, exponent] = [numberOf(growth.base), numberOf(growth.exponent)];
  return base === null || exponent === null ? null : base ** exponent;
}
