import type { Intrinsics } from "../intrinsics.ts";
import type { Copiers } from "./copiers.ts";

/** How errors are copied: with their message and cause. The stack is that of the copy. */
export function errorCopiers(own: Intrinsics): Copiers {
  const { apply, construct, defineProperty, getOwnPropertyDescriptor, hasOwn } = own;
  const hidden = { __proto__: null, writable: true, enumerable: false, configurable: true };
  const kinds = new Map(
    [Error, EvalError, RangeError, ReferenceError, SyntaxError, TypeError, URIError].map((Kind) => [
      Kind.name,
      Kind,
    ]),
  );

  function dataOf(value: object, key: string): unknown[] {
    const property = getOwnPropertyDescriptor(value, key);
    return property !== undefined && hasOwn(property, "value") ? [property.value] : [];
  }

  return [
    [
      Error.prototype,
      {
        begin(value) {
          const { name } = value as { name: string };
          const Kind = apply(own.mapGet as (key: string) => ErrorConstructor | undefined, kinds, [name]);
          const message = dataOf(value, "message");
          return construct(Kind ?? own.ErrorOf, message.length > 0 ? [own.toText(message[0])] : []);
        },
        fill(value, copy, cloneOf) {
          const cause = dataOf(value, "cause");
          if (cause.length > 0) defineProperty(copy, "cause", { ...hidden, value: cloneOf(cause[0]) });
        },
      },
    ],
  ];
}
