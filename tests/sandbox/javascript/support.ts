import { readFileSync } from "node:fs";
import { createJavascriptEngine } from "../../../sandbox/javascript/engine.ts";
import { meterQuickjs } from "../../../sandbox/javascript/quickjs/meter-quickjs.ts";
import { quickjsWasmPath } from "../../../sandbox/javascript/quickjs/wasm-path.ts";
import { DEFAULT_LIMITS } from "../../../sandbox/limits.ts";
import type { LoadFailure } from "../../../sandbox/outcome.ts";
import type { Engine, EngineRequest, RawMeasurement, RawOutcome } from "../../../sandbox/worker/engine.ts";

const quickjsWasm = meterQuickjs(readFileSync(quickjsWasmPath()));

export function makeEngine(): Engine {
  return createJavascriptEngine({ quickjsWasm });
}

/** One that waits less for V8 than is wise. */
export function makeImpatientEngine(millis: number): Engine {
  return createJavascriptEngine({ quickjsWasm, v8: { millis } });
}

export type Options = Partial<Omit<EngineRequest, "source">>;

const DEFAULTS: Omit<EngineRequest, "source"> = {
  language: "javascript",
  entry: { kind: "function", name: "solve" },
  limits: DEFAULT_LIMITS,
  seed: 1,
};

/** The outcomes of a batch, or why the source did not load, once for each call. */
export async function callAll(
  engine: Engine,
  source: string,
  batch: readonly string[],
  options: Options = {},
): Promise<(RawOutcome | LoadFailure)[]> {
  const request = { ...DEFAULTS, ...options, source };
  const session = engine.open(request);
  try {
    const failure = await session.load();
    if (failure !== null) return batch.map(() => failure);
    return await session.call(batch, request.limits.fuelInstructions);
  } finally {
    session.dispose();
  }
}

export async function callOnce(engine: Engine, source: string, args = "[]", options: Options = {}) {
  return (await callAll(engine, source, [args], options))[0] as RawOutcome | LoadFailure;
}

export async function measureOnce(
  engine: Engine,
  source: string,
  args: string,
  options: Options = {},
): Promise<RawMeasurement> {
  const request = { ...DEFAULTS, ...options, source };
  const session = engine.open(request);
  try {
    const failure = await session.load();
    if (failure !== null) throw new Error(JSON.stringify(failure));
    return await session.measure(args, request.limits.fuelInstructions);
  } finally {
    session.dispose();
  }
}
