import type { Machine, Offered } from "./machine.ts";

/**
 * Clocks that read the counter: one executed instruction is one nanosecond, and waiting puts them forward. UTC is the only
 * time zone there is.
 */
export function offerClock(machine: Machine, epochMillis: number): Offered {
  const READING = 500;
  const LONGEST_WAIT_MILLIS = 60_000;
  const INVALID = 28;
  const NO_SYSTEM = 52;

  const elapsed = () => {
    machine.spend(READING);
    return machine.exports.__meter.value - machine.startedAt;
  };
  const nanoseconds = () => BigInt(epochMillis) * 1_000_000n + elapsed();

  // The fields of C's struct tm.
  const writeTime = (seconds: bigint, target: number): number => {
    const date = new Date(Number(seconds) * 1000);
    const year = date.getUTCFullYear();
    const midnight = Date.UTC(year, date.getUTCMonth(), date.getUTCDate());
    const fields = [
      ...[
        date.getUTCSeconds(),
        date.getUTCMinutes(),
        date.getUTCHours(),
        date.getUTCDate(),
        date.getUTCMonth(),
      ],
      ...[year - 1900, date.getUTCDay(), Math.floor((midnight - Date.UTC(year, 0, 1)) / 864e5), 0, 0],
    ];
    fields.forEach((field, index) => machine.view.setInt32(target + index * 4, field, true));
    return 0;
  };
  const readTime = (time: number): bigint => {
    const field = (at: number) => machine.view.getInt32(time + at * 4, true);
    const millis = Date.UTC(field(5) + 1900, field(4), field(3), field(2), field(1), field(0));
    if (Number.isNaN(millis)) return -1n;
    writeTime(BigInt(millis) / 1000n, time);
    return BigInt(millis) / 1000n;
  };

  /**
   * Waits for nothing but time; what is waited for costs no instructions, and asking for it those of a reading. Who waits
   * longer than anybody would sit there is out of fuel all the same.
   */
  const wait = (_files: number, count: number, millis: number) => {
    if (count !== 0 || millis < 0) return -NO_SYSTEM;
    machine.spend(READING);
    machine.waitedMillis += millis;
    if (machine.waitedMillis > LONGEST_WAIT_MILLIS) return machine.stop("fuel");
    machine.startedAt -= BigInt(millis) * 1_000_000n;
    return 0;
  };

  return {
    __syscall_poll: wait,
    _maybe_poll_async: () => null,
    emscripten_date_now: () => Number(nanoseconds() / 1_000_000n),
    emscripten_get_now: () => Number(elapsed()) / 1e6,
    clock_time_get: (clock: number, _precision: bigint, target: number) => {
      if (clock > 3) return INVALID;
      machine.view.setBigInt64(target, nanoseconds(), true);
      return 0;
    },
    clock_res_get: (_clock: number, target: number) => {
      machine.view.setBigInt64(target, 1n, true);
      return 0;
    },
    _setitimer_js: () => -1,
    _tzset_js: (timezone: number, daylight: number, ...names: number[]) => {
      machine.view.setInt32(timezone, 0, true);
      machine.view.setInt32(daylight, 0, true);
      for (const name of names) machine.bytes.set([85, 84, 67, 0], name);
    },
    _gmtime_js: writeTime,
    _localtime_js: writeTime,
    _timegm_js: readTime,
    _mktime_js: readTime,
  };
}
