import { createHash } from "node:crypto";
import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { type Fault, type FaultName, fault, type Script } from "./script.ts";

/** The faults after which the same request may go through. */
export const PASSING_FAULTS: readonly FaultName[] = [
  "rate-limit",
  "server-error",
  "overloaded",
  "overloaded-529",
  "html-502",
  "html-200",
  "wrong-content-type",
  "malformed-json",
  "error-in-reply",
  "reset",
  "reset-mid-body",
  "cut-off",
  "drip",
];

export interface FaultRate {
  /** 0 to 1. */
  readonly rate: number;
  readonly seed: number;
  readonly faults?: readonly FaultName[];
  /** Most faults that a request meets one after another; default 3. */
  readonly mostInARow?: number;
}

/**
 * A script that lets that part of all requests fail. Which ones depends on the seed, the request and how often it came
 * before, and on nothing else: neither on when it comes nor on what else is asked.
 */
export function faultsAt(options: FaultRate, otherwise: Script): Script {
  const most = options.mostInARow ?? 3;
  const fails = (key: string, nth: number): Fault | null => {
    let inARow = 0;
    for (let turn = 0; turn < nth; turn += 1) {
      inARow = inARow < most && draw(options, key, turn) !== null ? inARow + 1 : 0;
    }
    return inARow < most ? draw(options, key, nth) : null;
  };
  return (request, nth) => fails(request.key, nth) ?? otherwise(request, nth);
}

const MILLION = 1_000_000;

function draw({ rate, seed, faults = PASSING_FAULTS }: FaultRate, key: string, nth: number): Fault | null {
  const digest = createHash("sha256")
    .update(JSON.stringify([seed, key, nth]))
    .digest();
  const random = xoroshiro128plus(digest.readInt32LE());
  if (uniformInt(random, 0, MILLION - 1) >= rate * MILLION) return null;
  const name = faults[uniformInt(random, 0, faults.length - 1)];
  if (name === undefined) return null;
  // Half of all limits say how long to wait.
  return fault(name, uniformInt(random, 0, 1) === 0 ? { retryAfter: "0" } : {});
}
