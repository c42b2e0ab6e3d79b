import type { Intrinsics } from "./intrinsics.ts";

/** How a number is written for people. */
export interface NumberStyle {
  readonly sign: string;
  readonly suffix: string;
  /** Powers of ten that it is multiplied by first. */
  readonly shift: number;
  readonly minimumIntegerDigits: number;
  readonly minimumFractionDigits: number;
  readonly maximumFractionDigits: number;
  readonly grouped: boolean;
}

/** Takes the number as JavaScript writes it. */
export type WriteNumber = (text: string, style: NumberStyle) => string;

/** Makes the function that writes numbers as in American English, inside a realm. What is halfway is rounded away from zero. */
export function makeWriteNumber(own: Intrinsics): WriteNumber {
  const { apply } = own;
  const slice = (text: string, from: number, to?: number): string => apply(own.slice, text, [from, to]);

  /** The digits of a positive number, and how many of them stand before its point. */
  function readDigits(text: string): { digits: string; point: number } {
    const exponent = apply(own.indexOf, text, ["e"]);
    const mantissa = exponent < 0 ? text : slice(text, 0, exponent);
    const dot = apply(own.indexOf, mantissa, ["."]);
    const power = exponent < 0 ? 0 : +slice(text, exponent + 1);
    if (dot < 0) return { digits: mantissa, point: mantissa.length + power };
    return { digits: slice(mantissa, 0, dot) + slice(mantissa, dot + 1), point: dot + power };
  }

  /** The digits of the number times ten to that power, rounded to a whole number. */
  function scale(text: string, power: number): string {
    const { digits, point } = readDigits(text);
    const kept = point + power;
    if (kept < 0) return "0";
    if (digits.length <= kept) return apply(own.padEnd, digits, [kept, "0"]);
    const whole = own.toBigInt("0" + slice(digits, 0, kept));
    return own.toText((digits[kept] as string) >= "5" ? whole + 1n : whole);
  }

  function group(digits: string): string {
    let text = digits;
    for (let at = digits.length - 3; at > 0; at -= 3) text = slice(text, 0, at) + "," + slice(text, at);
    return text;
  }

  function writeFraction(digits: string, least: number): string {
    let end = digits.length;
    while (end > least && digits[end - 1] === "0") end--;
    return end === 0 ? "" : "." + slice(digits, 0, end);
  }

  function writePositive(text: string, style: NumberStyle): string {
    const { maximumFractionDigits: fraction, minimumIntegerDigits: whole } = style;
    const scaled = scale(text, fraction + style.shift);
    const digits = apply(own.padStart, scaled, [fraction + whole, "0"]);
    // `scale` keeps the zeros that small numbers begin with.
    let start = 0;
    while (start < digits.length - fraction - whole && digits[start] === "0") start++;
    const integer = slice(digits, start, digits.length - fraction);
    const rest = writeFraction(slice(digits, digits.length - fraction), style.minimumFractionDigits);
    return (style.grouped ? group(integer) : integer) + rest;
  }

  return (text, style) => {
    const negative = text[0] === "-";
    const size = negative ? slice(text, 1) : text;
    if (size === "NaN") return style.sign + size + style.suffix;
    const written = size === "Infinity" ? "\u221e" : writePositive(size, style);
    return (negative ? "-" : "") + style.sign + written + style.suffix;
  };
}
