import type { ImageFacts } from "../image.ts";
import type { HarnessCalls } from "./harness-calls.ts";
import type { Machine } from "./machine.ts";

/** Counts the bytes that the interpreter allocates. Asked by the host itself: nothing of the candidate's sees it happen. */
export interface SpaceWatch {
  /** Starts counting, from what stands now. */
  start(): null;
  /** Peak bytes since then; null where the candidate stopped the counting or began it anew. */
  peak(): number | null;
}

export function makeSpaceWatch(
  machine: Machine,
  harness: HarnessCalls,
  { addresses }: ImageFacts,
): SpaceWatch {
  // Larger than what the interpreter keeps in stock.
  const WITNESS_BYTES = 4096;
  const [CURRENT, PEAK] = [0, 1];
  let [base, witness] = [0, 0];

  const traced = (which: number) => {
    const both = machine.exports.PyObject_CallNoArgs(addresses.get_traced_memory);
    return machine.exports.PyLong_AsDouble(machine.exports.PyTuple_GetItem(both, which));
  };
  return {
    start() {
      if (machine.exports.PyObject_CallNoArgs(addresses.start) === 0) return harness.fail();
      witness = machine.exports.PyBytes_FromStringAndSize(0, WITNESS_BYTES);
      machine.exports.PyObject_CallNoArgs(addresses.reset_peak);
      base = traced(CURRENT);
      return null;
    },
    peak() {
      const trace = machine.exports.PyObject_CallOneArg(addresses._get_object_traceback, witness);
      return trace === addresses.none ? null : Math.max(0, traced(PEAK) - base);
    },
  };
}
