import type { CompareText } from "./compare-text.ts";
import type { WriteDate } from "./date-text.ts";
import type { Intrinsics } from "./intrinsics.ts";
import type { LocaleOptions } from "./locale-options.ts";
import type { WriteNumber } from "./number-text.ts";

interface Parts {
  readonly options: LocaleOptions;
  readonly compareText: CompareText;
  readonly writeNumber: WriteNumber;
  readonly writeDate: WriteDate;
}

/**
 * Gives both engines the same `localeCompare`, `toLocaleString` and their like, inside a realm: as V8 has them in American
 * English. QuickJS knows no locale, and V8 would know the machine's.
 */
export function installLocale(
  own: Intrinsics,
  { options, compareText, writeNumber, writeDate }: Parts,
): void {
  const { apply } = own;
  const BY_ALL = { levels: 3, numeric: false } as const;

  function install(owner: object, methods: Readonly<Record<string, unknown>>): void {
    for (const name of Object.keys(methods))
      own.defineProperty(owner, name, {
        ...{ value: methods[name], writable: true, enumerable: false, configurable: true },
      });
  }

  /** The text that a method of strings is called on. */
  function textOf(self: unknown, method: string): string {
    if (typeof self === "string") return self;
    if (self === undefined || self === null)
      throw new own.TypeErrorOf("String.prototype." + method + " called on null or undefined");
    return own.toText(self);
  }

  install(String.prototype, {
    localeCompare(this: unknown, that: unknown, locales: unknown, given: unknown): number {
      // Nearly every comparison, and it may be made very often.
      if (
        typeof this === "string" &&
        typeof that === "string" &&
        locales === undefined &&
        given === undefined
      )
        return compareText(this, that, BY_ALL);
      const text = textOf(this, "localeCompare");
      const other = own.toText(that);
      return compareText(text, other, options.compare(locales, given));
    },
    toLocaleLowerCase(this: unknown, locales: unknown): string {
      const text = textOf(this, "toLocaleLowerCase");
      options.plain(locales);
      return apply(own.toLowerCase, text, []);
    },
    toLocaleUpperCase(this: unknown, locales: unknown): string {
      const text = textOf(this, "toLocaleUpperCase");
      options.plain(locales);
      return apply(own.toUpperCase, text, []);
    },
  });

  install(Number.prototype, {
    toLocaleString(this: unknown, locales: unknown, given: unknown): string {
      const value = apply(own.numberValue, this as number, []);
      const style = options.number(locales, given);
      return writeNumber(value === 0 && 1 / value < 0 ? "-0" : own.toText(value), style);
    },
  });
  install(BigInt.prototype, {
    toLocaleString(this: unknown, locales: unknown, given: unknown): string {
      return writeNumber(
        own.toText(apply(own.bigIntValue, this as bigint, [])),
        options.number(locales, given),
      );
    },
  });

  install(Date.prototype, {
    toLocaleString(this: Date, locales: unknown, given: unknown): string {
      return writeDate(this, { date: true, time: true, alone: options.date(locales, given) });
    },
    toLocaleDateString(this: Date, locales: unknown, given: unknown): string {
      return writeDate(this, { date: true, time: false, alone: options.date(locales, given) });
    },
    toLocaleTimeString(this: Date, locales: unknown, given: unknown): string {
      const alone = options.date(locales, given);
      if (alone !== null) throw new own.RangeErrorOf("the option " + alone.part + " is not offered here");
      return writeDate(this, { date: false, time: true, alone });
    },
    toString(this: Date): string {
      return writeDate.named(apply(own.date.toString, this, []));
    },
    toTimeString(this: Date): string {
      return writeDate.named(apply(own.date.toTimeString, this, []));
    },
  });
}
