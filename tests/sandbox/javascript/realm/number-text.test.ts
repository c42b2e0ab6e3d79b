import fc from "fast-check";
import { expect, test } from "vitest";
import { captureIntrinsics } from "../../../../sandbox/javascript/realm/intrinsics.ts";
import { makeLocaleOptions } from "../../../../sandbox/javascript/realm/locale-options.ts";
import { makeWriteNumber } from "../../../../sandbox/javascript/realm/number-text.ts";

const own = captureIntrinsics();
const writeNumber = makeWriteNumber(own);
const options = makeLocaleOptions(own);

const write = (value: number | bigint, given?: Intl.NumberFormatOptions) =>
  writeNumber(Object.is(value, -0) ? "-0" : String(value), options.number("en-US", given));

const numbers = fc.oneof(
  fc.double(),
  fc.integer(),
  fc
    .tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.nat({ max: 6 }))
    .map(([whole, places]) => whole / 10 ** places),
  fc.constantFrom(0, -0, 1e21, 1e-7, -1e-7, 0.0005, 1.0005, 999.9995, 2.5, 1e308, 5e-324, NaN, -Infinity),
);

test("numbers are written as V8 writes them in American English", () => {
  fc.assert(
    fc.property(numbers, (value) => {
      expect(write(value)).toBe(value.toLocaleString("en-US"));
    }),
    { numRuns: 3000, seed: 1 },
  );
});

test("so are big integers", () => {
  fc.assert(
    fc.property(fc.bigInt(), (value) => {
      expect(write(value)).toBe(value.toLocaleString("en-US"));
    }),
  );
});

test("so are numbers with the options that are offered", () => {
  const digits = fc.tuple(fc.nat({ max: 8 }), fc.nat({ max: 4 }));
  const given = fc
    .record(
      {
        style: fc.constantFrom(
          { style: "decimal" as const },
          { style: "percent" as const },
          { style: "currency" as const, currency: "USD" },
          { style: "currency" as const, currency: "EUR" },
        ),
        useGrouping: fc.boolean(),
        minimumIntegerDigits: fc.integer({ min: 1, max: 6 }),
        fraction: fc.oneof(
          digits.map(([low, more]) => ({ minimumFractionDigits: low, maximumFractionDigits: low + more })),
          digits.map(([low]) => ({ minimumFractionDigits: low })),
          digits.map(([high]) => ({ maximumFractionDigits: high })),
        ),
      },
      { requiredKeys: [] },
    )
    .map(({ style, fraction, ...rest }): Intl.NumberFormatOptions => ({ ...rest, ...style, ...fraction }));
  fc.assert(
    fc.property(numbers, given, (value, chosen) => {
      expect(write(value, chosen)).toBe(value.toLocaleString("en-US", chosen));
    }),
    { numRuns: 3000, seed: 1 },
  );
});

test("digits that cannot be are a RangeError, as in V8", () => {
  for (const given of [
    { minimumFractionDigits: 3, maximumFractionDigits: 2 },
    { maximumFractionDigits: -1 },
    { minimumFractionDigits: 101 },
    { minimumIntegerDigits: 0 },
    { maximumFractionDigits: NaN },
  ]) {
    expect(() => write(1, given)).toThrow(RangeError);
    expect(() => (1).toLocaleString("en-US", given)).toThrow(RangeError);
  }
});
