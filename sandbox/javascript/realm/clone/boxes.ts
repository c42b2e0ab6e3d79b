import type { Intrinsics } from "../intrinsics.ts";
import type { Copiers } from "./copiers.ts";

/** How boxed primitives, dates and regular expressions are copied. */
export function boxCopiers(own: Intrinsics): Copiers {
  const { apply, getOwnPropertyDescriptor } = own;
  const [DateOf, RegExpOf] = [Date, RegExp];
  const box = Object as (value: unknown) => object;
  const SIGNS = "dgimsuvy";
  const names = [
    "hasIndices",
    "global",
    "ignoreCase",
    "multiline",
    "dotAll",
    "unicode",
    "unicodeSets",
    "sticky",
  ];
  const ask = (name: string) => getOwnPropertyDescriptor(RegExp.prototype, name)?.get as () => unknown;
  const source = ask("source") as () => string;
  const flags = names.map(ask);

  function flagsOf(value: object): string {
    let text = "";
    for (let at = 0; at < flags.length; at++)
      if (apply(flags[at]!, value, []) === true) text += apply(own.charAt, SIGNS, [at]);
    return text;
  }

  return [
    ...[Boolean, Number, String, BigInt].map(({ prototype }) => {
      const unbox = prototype.valueOf as () => unknown;
      return [prototype, { begin: (value: object) => box(apply(unbox, value, [])) }] as const;
    }),
    [Date.prototype, { begin: (value) => new DateOf(apply(own.date.getTime, value, [])) }],
    [RegExp.prototype, { begin: (value) => new RegExpOf(apply(source, value, []), flagsOf(value)) }],
  ];
}
