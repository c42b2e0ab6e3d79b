import type { bootImage, BootOptions, Image } from "./boot.ts";
import type { furnishGuest, Guest } from "./guest.ts";
import type { Machine } from "./machine.ts";
import type { MeterClock } from "./meter-clock.ts";
import type { RunOptions } from "./quickjs.ts";
import type { settleAllocator } from "./settle.ts";
import type { CallReport, LoadReport, PhaseEnd, RunReport } from "./report.ts";

interface DriverParts {
  readonly makeMachine: (pages: number) => Promise<Machine>;
  readonly bootImage: typeof bootImage;
  readonly furnishGuest: typeof furnishGuest;
  readonly settleAllocator: typeof settleAllocator;
  readonly clock: MeterClock;
  readonly options: BootOptions;
}

interface Phase {
  readonly end: PhaseEnd;
  readonly text: string;
  readonly spent: number;
}

/**
 * Drives metered QuickJS from inside an isolate: boots it once, keeps an image of its memory, and starts every realm
 * from that. What it returns is called by the host, which is all that can reach it; it answers in JSON.
 */
export function startDriver({
  makeMachine,
  bootImage,
  furnishGuest,
  settleAllocator,
  clock,
  options,
}: DriverParts) {
  const UNLIMITED = -(2n ** 62n);
  const PLENTY = 2 ** 52;
  // Collections of cycles would add noise to the counts of small calls, so they wait until a call has made this much.
  const GC_SLACK_BYTES = 32 * 2 ** 20;
  // A batch whose readings are many is cut short, so that they need not all be held.
  const MANY_READINGS = 200_000;
  // This is what QuickJS's own `Date.now` comes to. It can call nothing else out here.
  Date.now = clock.read;
  let image: Image | null = null;
  let machine: Machine | null = null;
  let guest: Guest | null = null;
  let discardedBytes = 0;

  function current(): { machine: Machine; image: Image; guest: Guest } {
    if (machine === null || image === null || guest === null) throw new Error("there is no realm");
    return { machine, image, guest };
  }

  function discard(): void {
    discardedBytes += machine?.quickjs.HEAPU8.length ?? 0;
    machine = null;
    guest = null;
  }

  function rewind({ quickjs, meter }: Machine, { bytes }: Image): void {
    quickjs.HEAPU8.set(bytes);
    quickjs.HEAPU8.fill(0, bytes.length);
    meter.counter.value = UNLIMITED;
    meter.watch.value = 0;
  }

  /** Makes sure of a clean machine with that much memory. It is there when the host calls again. */
  function prepare(pages: number): void {
    guest = null;
    void becomeClean(pages);
  }

  async function becomeClean(pages: number): Promise<void> {
    if (machine !== null && (machine.growth.grown || machine.pages !== pages)) discard();
    machine ??= await makeMachine(pages);
    image ??= bootImage(machine, options);
    rewind(machine, image);
  }

  /** Makes a realm of the clean machine; says how many bytes of memory were thrown away so far. */
  function furnish(settingsText: string): number {
    if (machine === null || image === null) throw new Error("there is no machine");
    clock.reset();
    guest = furnishGuest(machine, image, settingsText);
    return discardedBytes;
  }

  function endOf(error: unknown, { growth, meter }: Machine): PhaseEnd {
    if (growth.failed) return "memory";
    if (meter.depth.value >= 0) return "depth";
    return error instanceof RangeError ? "stack" : "crash";
  }

  /** A trap leaves the machine in the middle of something, so it is thrown away. */
  function runPhase(fuel: number, work: () => string | null): Phase {
    const { machine } = current();
    const start = -BigInt(fuel);
    machine.meter.counter.value = start;
    clock.run(machine.meter.counter, start);
    let text: string | null = null;
    let end: PhaseEnd = "done";
    try {
      text = work();
      if (text === null || isOutOfMemory(text, machine)) end = "memory";
    } catch (error) {
      end = endOf(error, machine);
      discard();
    }
    clock.stop();
    const spent = Number(machine.meter.counter.value - start);
    machine.meter.counter.value = UNLIMITED;
    return { end: spent >= fuel ? "fuel" : end, text: text ?? "", spent };
  }

  // The words alone could be the candidate's own; that an allocation failed is not.
  function isOutOfMemory(text: string, { growth }: Machine): boolean {
    return growth.failed && text.startsWith('!{"type":"InternalError","message":"out of memory"');
  }

  /** Loads the source, under fuel. */
  function load(requestText: string, fuel: number): string {
    const { guest } = current();
    let jobs = false;
    const { end, text } = runPhase(fuel, () => {
      const said = guest.ask("load", requestText);
      jobs = guest.runJobs();
      return said;
    });
    return JSON.stringify({ end, text, jobs, readings: clock.take() } satisfies LoadReport);
  }

  /** A call whose space is asked for starts from a clean realm, so that all that it frees of others stood before it. */
  function watchMemory({ settled }: RunOptions): () => number {
    const { machine, image } = current();
    const { watched, unwatched } = options.allocatorLimits;
    const limit = image.mallocSize / 4 + 1;
    const level = machine.words()[image.mallocSize / 4] as number;
    machine.words()[image.gcThreshold / 4] = level + GC_SLACK_BYTES;
    const { meter } = machine;
    const start = level - meter.stack.value;
    machine.words()[limit] = settled ? watched : unwatched;
    meter.peak.value = start;
    meter.watch.value = image.mallocSize;
    return () => {
      meter.watch.value = 0;
      machine.words()[limit] = unwatched;
      return meter.peak.value - start;
    };
  }

  /**
   * Reading the arguments, calling and writing the result are three phases; the middle one is what a call costs, and the
   * only one in which anything of the candidate's runs.
   */
  function callOnce(argsText: string, how: RunOptions): Omit<CallReport, "readings"> & { jobs: boolean } {
    const { guest, machine } = current();
    let jobs = false;
    const taking = runPhase(PLENTY, () => guest.ask("take", argsText));
    if (taking.end !== "done") return { ...taking, cost: 0, sorts: 0, spaceBytes: 0, jobs };
    if (how.settled) settleAllocator(machine);
    const peak = watchMemory(how);
    machine.sorts.start();
    const calling = runPhase(how.calling, () => {
      const called = guest.invoke();
      jobs = guest.runJobs();
      return called ? "" : null;
    });
    const counted = { cost: calling.spent, sorts: machine.sorts.spent(), spaceBytes: peak() };
    if (calling.end !== "done") return { ...calling, ...counted, jobs };
    const { end, text } = runPhase(how.writing, () => guest.ask("report", ""));
    return { end, text, ...counted, jobs };
  }

  /** Makes the calls of a JSON list of texts, in order, until one spoils the realm. */
  function run(batchText: string, howText: string): string {
    const how = JSON.parse(howText) as RunOptions;
    const calls: CallReport[] = [];
    let [jobs, spoilt, readingsKept] = [false, false, 0];
    for (const argsText of JSON.parse(batchText) as string[]) {
      const { end, text, cost, sorts, spaceBytes, jobs: ran } = callOnce(argsText, how);
      const readings = clock.take();
      calls.push({ end, text, cost, sorts, spaceBytes, readings });
      readingsKept += readings.length;
      jobs ||= ran;
      spoilt = end !== "done" || text === "o" || text.startsWith(options.stackOverflow);
      if (spoilt || readingsKept > MANY_READINGS) break;
    }
    return JSON.stringify({ calls, spoilt, jobs } satisfies RunReport);
  }

  return { prepare, furnish, load, run };
}
