import type { Machine, Offered } from "./machine.ts";

/** Memory, randomness, the ways to end, and what the interpreter asks of its host in passing. */
export interface System {
  readonly offered: Offered;
  /** Randomness begins anew. */
  reset(): void;
}

export function offerSystem(machine: Machine): System {
  const PAGE = 65_536;
  // About what one random byte takes, beside an instruction of the interpreter's.
  const RANDOM_BYTE = 50;
  let randomState = 1;

  // Mulberry32, by Tommy Ettinger; public domain.
  const randomByte = () => {
    randomState = (randomState + 0x6d2b79f5) | 0;
    let mixed = Math.imul(randomState ^ (randomState >>> 15), 1 | randomState);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) & 255;
  };
  const refuseMemory = () => {
    machine.refusedMemory = true;
    return 0;
  };
  const grow = (wanted: number) => {
    const { limits, bytes, exports } = machine;
    const size = wanted >>> 0;
    if (size > limits.memoryBytes) return refuseMemory();
    const target = Math.min(limits.memoryBytes, Math.max(size, Math.ceil(bytes.length * 1.2)));
    try {
      exports.memory.grow(Math.ceil((target - bytes.length) / PAGE));
    } catch {
      return refuseMemory();
    }
    machine.refresh();
    return 1;
  };

  const offered: Offered = {
    emscripten_get_heap_max: () => machine.limits.memoryBytes,
    emscripten_resize_heap: grow,
    random_get: (start: number, length: number) => {
      for (let at = start; at < start + length; at += 1) machine.bytes[at] = randomByte();
      machine.spend(length * RANDOM_BYTE);
      return 0;
    },
    proc_exit: () => machine.stop("exit"),
    exit: () => machine.stop("exit"),
    _abort_js: () => machine.stop(machine.refusedMemory ? "memory" : "crash"),
    __assert_fail: () => machine.stop("crash"),
    _PyEM_TrampolineCall_JS: (slot: number, a: number, b: number, c: number) =>
      (machine.exports.__indirect_function_table.get(slot) as (...args: number[]) => number)(a, b, c),
    _Py_CheckEmscriptenSignals_Helper: () => 0,
    _Py_emscripten_runtime: () => 0,
    Jsv_GetError_import: () => null,
    JsvError_Check: () => 0,
    __syscall_getuid32_js: () => 0,
    __syscall_umask_js: () => 0o22,
    _emscripten_system: () => -1,
    _maybe_connect_async: () => null,
    emscripten_runtime_keepalive_push: () => undefined,
    emscripten_runtime_keepalive_pop: () => undefined,
    _emscripten_runtime_keepalive_clear: () => undefined,
    gc_register_proxies: () => undefined,
  };
  return {
    offered,
    reset: () => {
      randomState = 1;
    },
  };
}
