import type { CompareOptions } from "./compare-text.ts";
import type { Intrinsics } from "./intrinsics.ts";
import type { NumberStyle } from "./number-text.ts";

/** A part of a date that stands alone. */
export interface DatePart {
  readonly part: "weekday" | "month";
  readonly long: boolean;
}

/** Reads what methods such as `toLocaleString` are given. Throws a RangeError that names what is not offered. */
export interface LocaleOptions {
  compare(locales: unknown, options: unknown): CompareOptions;
  number(locales: unknown, options: unknown): NumberStyle;
  /** Null for the date or the time as it is usually written. */
  date(locales: unknown, options: unknown): DatePart | null;
  /** For changing the case of letters. */
  plain(locales: unknown): void;
}

type Options = Readonly<Record<string, unknown>>;

/** Makes the readers of options, inside a realm. */
export function makeLocaleOptions(own: Intrinsics): LocaleOptions {
  const { apply } = own;
  const NONE: Options = {};
  const ENGLISH = ["en", "en-us"];
  // These order and change letters as English does.
  const ALIKE = [
    "en",
    "en-us",
    "en-gb",
    "de",
    "de-de",
    "fr",
    "fr-fr",
    "it",
    "it-it",
    "nl",
    "nl-nl",
    "pt",
    "pt-br",
  ];
  const SIGNS: Readonly<Record<string, string>> = { USD: "$", EUR: "\u20ac", GBP: "\u00a3" };
  const FRACTION = {
    decimal: { least: 0, most: 3 },
    percent: { least: 0, most: 0 },
    currency: { least: 2, most: 2 },
  };
  const [LEAST, MOST] = ["minimumFractionDigits", "maximumFractionDigits"];
  const NUMBER_OPTIONS = ["style", "currency", "useGrouping", "minimumIntegerDigits", LEAST, MOST];
  const PLAIN: NumberStyle = {
    ...{ sign: "", suffix: "", shift: 0, grouped: true },
    ...{ minimumIntegerDigits: 1, minimumFractionDigits: 0, maximumFractionDigits: 3 },
  };

  function refuse(what: string): never {
    throw new own.RangeErrorOf(what + " is not offered here");
  }

  function isOneOf(word: unknown, words: readonly unknown[]): boolean {
    for (let at = 0; at < words.length; at++) if (words[at] === word) return true;
    return false;
  }

  function checkLocale(locales: unknown, known: readonly string[]): void {
    if (locales === undefined) return;
    const list = (typeof locales === "string" ? [locales] : locales) as ArrayLike<unknown>;
    for (let at = 0; at < list.length; at++)
      if (!isOneOf(apply(own.toLowerCase, own.toText(list[at]), []), known))
        refuse('the locale "' + own.toText(list[at]) + '"');
  }

  function checkNames(options: Options, known: readonly unknown[]): void {
    const keys = own.ownKeys(options) as string[];
    for (let at = 0; at < keys.length; at++) {
      const key = keys[at] as string;
      if (options[key] !== undefined && !isOneOf(key, known)) refuse("the option " + own.toText(key));
    }
  }

  /** One of these words; the first where none is given. */
  function choose<T extends string>(options: Options, name: string, words: readonly T[]): T {
    const value = options[name] === undefined ? words[0] : options[name];
    if (!isOneOf(value, words)) refuse("the option " + name + ": " + own.toText(value));
    return value as T;
  }

  function compare(locales: unknown, given: unknown): CompareOptions {
    checkLocale(locales, ALIKE);
    const options = (given ?? NONE) as Options;
    checkNames(options, ["sensitivity", "numeric", "usage"]);
    choose(options, "usage", ["sort", "search"]);
    const sensitivity = choose(options, "sensitivity", ["variant", "base", "accent"]);
    const levels = sensitivity === "base" ? 1 : sensitivity === "accent" ? 2 : 3;
    return { levels, numeric: options.numeric === true };
  }

  function readCount(
    options: Options,
    name: string,
    bounds: { usual: number; least: number; most: number },
  ): number {
    if (options[name] === undefined) return bounds.usual;
    const value = own.floor(options[name] as number);
    if (value >= bounds.least && value <= bounds.most) return value;
    throw new own.RangeErrorOf(name + " value is out of range.");
  }

  function readFraction(options: Options, { least, most }: { least: number; most: number }) {
    const NOT_GIVEN = -1;
    const bounds = { usual: NOT_GIVEN, least: 0, most: 100 };
    let minimum = readCount(options, LEAST, bounds);
    let maximum = readCount(options, MOST, bounds);
    if (maximum === NOT_GIVEN) maximum = minimum > most ? minimum : most;
    if (minimum === NOT_GIVEN) minimum = least < maximum ? least : maximum;
    if (minimum > maximum) throw new own.RangeErrorOf(MOST + " value is out of range.");
    return { minimumFractionDigits: minimum, maximumFractionDigits: maximum };
  }

  function readSign(options: Options): string {
    const currency = own.toText(options.currency);
    return own.hasOwn(SIGNS, currency) ? (SIGNS[currency] as string) : refuse("the currency " + currency);
  }

  function number(locales: unknown, given: unknown): NumberStyle {
    checkLocale(locales, ENGLISH);
    if (given === undefined) return PLAIN;
    const options = given as Options;
    checkNames(options, NUMBER_OPTIONS);
    const style = choose(options, "style", ["decimal", "percent", "currency"]);
    const whole = readCount(options, "minimumIntegerDigits", { usual: 1, least: 1, most: 21 });
    const grouping = options.useGrouping;
    if (grouping === "min2") refuse("the option useGrouping: min2");
    return {
      sign: style === "currency" ? readSign(options) : "",
      suffix: style === "percent" ? "%" : "",
      shift: style === "percent" ? 2 : 0,
      minimumIntegerDigits: whole,
      ...readFraction(options, FRACTION[style]),
      grouped: grouping === undefined || !!grouping,
    };
  }

  function date(locales: unknown, given: unknown): DatePart | null {
    checkLocale(locales, ENGLISH);
    const options = (given ?? NONE) as Options;
    checkNames(options, ["weekday", "month", "timeZone"]);
    choose(options, "timeZone", ["UTC"]);
    const weekday = choose(options, "weekday", ["", "long", "short"]);
    const month = choose(options, "month", ["", "long", "short"]);
    if (weekday !== "" && month !== "") refuse("a date of weekday and month");
    if (weekday !== "") return { part: "weekday", long: weekday === "long" };
    return month === "" ? null : { part: "month", long: month === "long" };
  }

  return { compare, number, date, plain: (locales) => checkLocale(locales, ALIKE) };
}
