import type { Checker, Signature } from "./problem.ts";

/** The signature as it speaks of what is right: with a checker of any-of that is a list of answers, and else an answer. */
export function signatureOfRight(signature: Signature, checker: Checker): Signature {
  if (checker.kind !== "any-of") return signature;
  return {
    ...signature,
    returns: { kind: "list", item: signature.returns, minLength: 1, maxLength: Infinity },
  };
}
