import { readFile } from "node:fs/promises";
import { cpus } from "node:os";
import { readPythonParts } from "../../sandbox/artifacts/read-artifacts.ts";
import { artifactFolderIn, ensureArtifacts } from "../../sandbox/pool/ensure-artifacts.ts";
import { createPythonEngine } from "../../sandbox/python/engine.ts";
import { pyodideFile } from "../../sandbox/python/pyodide-files.ts";
import { measureCalls } from "./calls.ts";
import { measureFresh } from "./fresh.ts";
import type { EngineReport } from "./figures.ts";
import { readHumanEval } from "./human-eval.ts";
import { measureMemory } from "./memory.ts";
import { measureMetering, type MeteringOverhead } from "./metering.ts";
import { measureStarts } from "./start.ts";
import { measureThroughput } from "./throughput.ts";
import { withoutMetering } from "./unmetered.ts";

/** Measures the engine and its peers on this machine, one thing at a time; null is what cannot be measured here. */
export async function measureEngine(tell: (message: string) => void): Promise<EngineReport> {
  const programs = readHumanEval();
  if (programs === null) tell("skipped: HumanEval (../shared/data/problems/HumanEval.jsonl.gz) is not here");
  tell("starts: naive, cold and warm");
  const starts = await measureStarts();
  tell("HumanEval's programs: the native peer, two workers, one worker");
  const throughput = programs === null ? null : await measureThroughput(programs);
  tell("small calls");
  const callsPerSecond = await measureCalls();
  tell("memory of a worker");
  const memory = programs === null ? null : await measureMemory(programs);
  tell("a fresh interpreter, and metering");
  const { freshMillis, metering } = await measureInProcess();
  return {
    figures: {
      freshMillis,
      naiveBootMillis: starts.naiveBootMillis,
      programsPerSecond: throughput?.programsPerSecond ?? null,
      nativePeerProgramsPerSecond: throughput?.nativePeerProgramsPerSecond ?? null,
      callsPerSecond,
      meteringOverhead: metering.mean,
      workerMegabytes: memory?.megabytes ?? null,
      coldStartMillis: starts.coldStartMillis,
      warmStartMillis: starts.warmStartMillis,
      twoWorkerSpeedup: throughput?.twoWorkerSpeedup ?? null,
      machineSpeedup: throughput?.machineSpeedup ?? null,
    },
    halfwayMegabytes: memory?.halfwayMegabytes ?? null,
    meteringRatios: metering.ratios,
    environment: {
      node: process.versions.node,
      v8: process.versions.v8,
      ...(throughput === null ? {} : { nativePython: throughput.nativeVersion }),
      platform: `${process.platform} ${process.arch}`,
      processors: `${cpus().length} x ${cpus()[0]?.model ?? "unknown"}`,
    },
  };
}

/** What is measured on the engine itself, without the worker around it. */
async function measureInProcess(): Promise<{ freshMillis: number; metering: MeteringOverhead }> {
  const folder = await artifactFolderIn();
  await ensureArtifacts(folder, {});
  const original = await readFile(pyodideFile("pyodide.asm.wasm"));
  const metered = createPythonEngine(await readPythonParts(folder));
  // The image is the same: the counter is no part of the interpreter's memory.
  const parts = await readPythonParts(folder);
  const unmetered = createPythonEngine({ ...parts, wasm: withoutMetering(parts.wasm, original) });
  return { freshMillis: await measureFresh(metered), metering: await measureMetering(metered, unmetered) };
}
