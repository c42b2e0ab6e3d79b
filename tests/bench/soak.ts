import { type ChildProcess, spawn } from "node:child_process";
import { availableParallelism } from "node:os";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import type { LaneLine } from "./soak-lane.ts";

interface Pass {
  readonly lines: readonly LaneLine[];
  readonly seconds: number;
}

/** What a soak comes to: the same candidates on a quiet machine, and with every core loaded by other work. */
export interface SoakReport {
  readonly candidates: number;
  /** In both passes together: graded less or more than once; not graded after two tries; accepted though not right. */
  readonly lost: number;
  readonly twice: number;
  readonly notGraded: readonly string[];
  readonly falseAccepts: readonly string[];
  readonly workersKilled: number;
  readonly verdicts: Readonly<Record<string, number>>;
  /** Candidates whose verdict, value or count was another under load. */
  readonly differences: readonly string[];
  /** Median memory of a worker in the second and the last fifth of the first pass. */
  readonly workerMegabytes: { readonly early: number | null; readonly late: number | null };
  readonly candidatesPerSecond: { readonly quiet: number; readonly loaded: number };
}

const LANES = Math.max(1, availableParallelism());
const SHOWN = 20;

/** Grades mixed candidates twice, while workers are killed at random moments. */
export async function soak(candidates: number, say: (message: string) => void): Promise<SoakReport> {
  say(`${candidates} candidates on a quiet machine`);
  const quiet = await runPass(candidates, say);
  say(`the same with ${LANES} cores loaded by other work`);
  const loaded = await underLoad(() => runPass(candidates, say));
  return compare(candidates, quiet, loaded);
}

async function runPass(candidates: number, say: (message: string) => void): Promise<Pass> {
  const lines: LaneLine[] = [];
  const start = performance.now();
  const heard = (line: LaneLine) => {
    lines.push(line);
    if (lines.length % 1000 === 0) say(`${lines.length} graded`);
  };
  await Promise.all(Array.from({ length: LANES }, (_, lane) => runLane(lane, candidates, heard)));
  return { lines: lines.toSorted((a, b) => a.at - b.at), seconds: (performance.now() - start) / 1000 };
}

async function runLane(lane: number, candidates: number, heard: (line: LaneLine) => void): Promise<void> {
  const program = fileURLToPath(new URL("soak-lane.ts", import.meta.url));
  const child = spawn(process.execPath, [program, ...[lane, LANES, candidates].map(String)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  for await (const line of createInterface({ input: child.stdout })) heard(JSON.parse(line) as LaneLine);
}

async function underLoad<T>(work: () => Promise<T>): Promise<T> {
  const busy: ChildProcess[] = Array.from({ length: LANES }, () =>
    spawn(process.execPath, ["-e", "for (;;);"], { stdio: "ignore" }),
  );
  try {
    return await work();
  } finally {
    for (const child of busy) child.kill("SIGKILL");
  }
}

function compare(candidates: number, quiet: Pass, loaded: Pass): SoakReport {
  const all = [...quiet.lines, ...loaded.lines];
  const places = [quiet, loaded].map(({ lines }) => new Set(lines.map(({ at }) => at)).size);
  const other = new Map(loaded.lines.map((line) => [line.at, line]));
  const changed = quiet.lines.filter(({ at, digest }) => other.get(at)?.digest !== digest);
  return {
    candidates,
    lost: places.reduce((sum, seen) => sum + candidates - seen, 0),
    twice: all.length - places.reduce((sum, seen) => sum + seen, 0),
    notGraded: all.flatMap(({ at, name, fault }) => (fault === null ? [] : `${at} ${name}: ${fault}`)),
    falseAccepts: all.filter(({ unsound }) => unsound).map(({ at, name }) => `${at} ${name}`),
    workersKilled: all.filter(({ killed }) => killed).length,
    verdicts: countVerdicts(quiet.lines),
    differences: changed
      .slice(0, SHOWN)
      .map(({ at, name, verdict }) => `${at} ${name}: ${verdict}, then ${other.get(at)?.verdict}`),
    workerMegabytes: memoryOf(quiet.lines),
    candidatesPerSecond: {
      quiet: Math.round(candidates / quiet.seconds),
      loaded: Math.round(candidates / loaded.seconds),
    },
  };
}

function countVerdicts(lines: readonly LaneLine[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { verdict } of lines.toSorted((a, b) => (a.verdict < b.verdict ? -1 : 1)))
    counts[verdict] = (counts[verdict] ?? 0) + 1;
  return counts;
}

function memoryOf(lines: readonly LaneLine[]): SoakReport["workerMegabytes"] {
  const between = (from: number, to: number) =>
    median(lines.slice(lines.length * from, lines.length * to).flatMap((line) => line.workerMegabytes ?? []));
  return { early: between(0.2, 0.4), late: between(0.8, 1) };
}

function median(values: readonly number[]): number | null {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? null;
}

/** Whether a soak shows what it should. */
export function isSound(report: SoakReport): boolean {
  const { lost, twice, notGraded, falseAccepts, differences } = report;
  return lost + twice + notGraded.length + falseAccepts.length + differences.length === 0;
}
