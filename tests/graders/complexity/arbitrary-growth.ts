import fc from "fast-check";
import {
  log,
  power,
  product,
  size,
  sum,
  type GrowthClass,
} from "../../../graders/complexity/growth-class.ts";

/** Classes over m and n, as deep as people write them. */
export function arbitraryGrowth(): fc.Arbitrary<GrowthClass> {
  const sizes: fc.Arbitrary<GrowthClass> = fc.constantFrom(size("m"), size("n"));
  const inner = fc.oneof(
    sizes,
    fc.tuple(sizes, sizes).map(sum),
    fc.tuple(sizes, sizes).map((of): GrowthClass => ({ kind: "min", of })),
    fc.tuple(sizes, sizes).map((of): GrowthClass => ({ kind: "max", of })),
  );
  const factor = fc.oneof(
    inner,
    inner.map(log),
    fc.tuple(inner, fc.constantFrom(0.5, 2, 3)).map(([base, exponent]) => power(base, exponent)),
    sizes.map((exponent): GrowthClass => ({ kind: "power", base: { kind: "number", value: 2 }, exponent })),
  );
  const term = fc.array(factor, { minLength: 1, maxLength: 2 }).map(product);
  return fc.array(term, { minLength: 1, maxLength: 3 }).map(sum);
}
