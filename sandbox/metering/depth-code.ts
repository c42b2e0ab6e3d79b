import type { Call, Plan } from "./find-runs.ts";
import { atGlobal, type MeterGlobals, OP } from "./meter-code.ts";
import { signedLeb, unsignedLeb } from "./byte-writer.ts";
import type { Insertion } from "./insertion.ts";

interface DepthJob {
  /** What a call of the function takes of the stack. */
  readonly frameBytes: number;
  readonly globals: MeterGlobals;
  /** A free local of 32 bits. */
  readonly local: number;
  /** Whether a function, by its index, counts how deep it is. */
  readonly countsDepth: (index: number) => boolean;
}

/**
 * What counts, in a function, how deep it is. It adds its frame to what it finds at its entry, and says the sum before each
 * call to somebody who counts as well: so nothing has to be taken back, however a call ends. One that makes a single such call
 * adds only then, since until then nobody has said anything else.
 */
export function depthInsertions(
  plan: Plan,
  { frameBytes, globals, local, countsDepth }: DepthJob,
): Insertion[] {
  const calls = plan.calls.filter(({ callee }) => callee === null || countsDepth(callee));
  const { get, set } = atGlobal(globals.depth);
  const held = unsignedLeb(local);
  const add = (bytes: number) => [OP.i32Const, ...signedLeb(bytes), OP.i32Add];
  const deeper = [...get, ...add(frameBytes), OP.localTee, ...held];
  const say = [OP.localGet, ...held, ...set];
  const trap = (before: number[]) => [
    OP.i32Const,
    0,
    OP.i32GeS,
    OP.if,
    OP.void,
    ...before,
    OP.unreachable,
    OP.end,
  ];
  if (isOnce(plan, calls))
    return calls.map(({ start }) => ({
      at: start,
      code: [...deeper, ...set, OP.localGet, ...held, ...trap([])],
    }));
  return [
    { at: plan.start, code: [...deeper, ...trap(say)] },
    ...calls.map(({ start }) => ({ at: start, code: say })),
    // A call in the function's own place stands where the function stood.
    ...plan.tailCalls.map((at) => ({ at, code: [OP.localGet, ...held, ...add(-frameBytes), ...set] })),
  ];
}

function isOnce({ tailCalls }: Plan, calls: readonly Call[]): boolean {
  return tailCalls.length === 0 && calls.length === 1 && calls[0]?.looped === false;
}
