import type { GrowthClass } from "./growth-class.ts";
import type { Ray } from "./rays.ts";
import { add, logarithm, multiply, order, raise, term, unbounded, type Series } from "./series.ts";

// A tower such as 2^(2^n) is larger than every power of t: towers are not told apart from each other.
const TOWER = term(1, Infinity);

/** The unbounded part of the natural logarithm of a class along a ray: two classes grow alike when it is equal. */
export function magnitudeOf(growth: GrowthClass, ray: Ray): Series {
  const inside = (part: GrowthClass) => magnitudeOf(part, ray);
  switch (growth.kind) {
    case "number":
      return [];
    case "size":
      return ray.get(growth.name)?.log ?? [];
    case "sum":
      return largest(growth.terms.map(inside));
    case "max":
      return largest(growth.of.map(inside));
    case "min":
      return smallest(growth.of.map(inside));
    case "product":
      return growth.factors.map(inside).reduce(add, []);
    case "log":
      return unbounded(logarithm(inside(growth.of)));
    case "power":
      return unbounded(multiply(valueOf(growth.exponent, ray), logOf(growth.base, ray)));
    case "factorial":
      return stirling(valueOf(growth.of, ray));
  }
}

// The logarithm of the factorial of x is x log x - x and less.
function stirling(value: Series): Series {
  return unbounded(add(multiply(value, logarithm(value)), multiply(value, term(-1))));
}

function logOf(growth: GrowthClass, ray: Ray): Series {
  return growth.kind === "number" ? term(Math.log(growth.value)) : magnitudeOf(growth, ray);
}

/** The value itself, constants and all, as an exponent needs it. */
function valueOf(growth: GrowthClass, ray: Ray): Series {
  const inside = (part: GrowthClass) => valueOf(part, ray);
  switch (growth.kind) {
    case "number":
      return term(growth.value);
    case "size":
      return ray.get(growth.name)?.value ?? term(1);
    case "sum":
      return growth.terms.map(inside).reduce(add, []);
    case "max":
      return largest(growth.of.map(inside));
    case "min":
      return smallest(growth.of.map(inside));
    case "product":
      return growth.factors.map(inside).reduce(multiply, term(1));
    case "log":
      return multiply(logarithm(inside(growth.of)), term(1 / Math.LN2));
    case "power":
      return growth.exponent.kind === "number" ? raise(inside(growth.base), growth.exponent.value) : TOWER;
    case "factorial":
      return TOWER;
  }
}

function largest(all: readonly Series[]): Series {
  return all.reduce((one, other) => (order(one, other) < 0 ? other : one));
}

function smallest(all: readonly Series[]): Series {
  return all.reduce((one, other) => (order(one, other) > 0 ? other : one));
}
