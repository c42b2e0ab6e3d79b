/** What the bench measures; null where this machine lacks what it takes. */
interface EngineFigures {
  readonly freshMillis: number;
  readonly naiveBootMillis: number;
  readonly programsPerSecond: number | null;
  readonly nativePeerProgramsPerSecond: number | null;
  readonly callsPerSecond: number;
  /** Metered over unmetered time. */
  readonly meteringOverhead: number;
  readonly workerMegabytes: number | null;
  readonly coldStartMillis: number;
  readonly warmStartMillis: number;
  /** One worker's time over two workers' time. */
  readonly twoWorkerSpeedup: number | null;
  /** The same of two native processes that only compute: what the machine gives. */
  readonly machineSpeedup: number | null;
}

export interface EngineReport {
  readonly figures: EngineFigures;
  readonly halfwayMegabytes: number | null;
  readonly meteringRatios: Readonly<Record<string, number>>;
  readonly environment: Readonly<Record<string, string>>;
}

/** The report as one JSON object. */
export function asJson({ figures, environment }: EngineReport): string {
  return `${JSON.stringify({ ...figures, environment }, null, 2)}\n`;
}

/** The report as a table for people: what, how much, beside whom, and what it is to reach. */
export function asTable(report: EngineReport): string {
  const rows = [["what", "measured", "beside it, in the same run", "target"], ...rowsOf(report)];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) =>
    row
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join("  ")
      .trimEnd(),
  );
  const facts = Object.entries(report.environment).map(([name, value]) => `${name} ${value}`);
  return `${lines.join("\n")}\n\n${facts.join("; ")}\n`;
}

function rowsOf({ figures, halfwayMegabytes, meteringRatios }: EngineReport): string[][] {
  const { programsPerSecond: programs, nativePeerProgramsPerSecond: native } = figures;
  const ratio = programs === null || native === null ? null : programs / native;
  const ratios = Object.values(meteringRatios);
  const range = `${show(Math.min(...ratios), 2)} to ${show(Math.max(...ratios), 2)}`;
  return [
    [
      "fresh, clean Python",
      `${show(figures.freshMillis, 2)} ms`,
      `loadPyodide: ${show(figures.naiveBootMillis, 0)} ms`,
      "<= 4 ms",
    ],
    [
      "HumanEval programs a second, two workers",
      show(programs, 0),
      `fresh CPython each, two at a time: ${show(native, 0)}`,
      ">= 250",
    ],
    ["the same, against that peer", `${show(ratio, 2)}x`, "", ">= 3.5x"],
    ["small calls a second, one session", show(figures.callsPerSecond, 0), "", ">= 40000"],
    [
      "metering, against unmetered Pyodide",
      `${show(figures.meteringOverhead, 2)}x`,
      `${ratios.length} programs: ${range}`,
      "<= 1.35x",
    ],
    [
      "memory of a worker, 1000 candidates",
      `${show(figures.workerMegabytes, 0)} MB`,
      `after 500: ${show(halfwayMegabytes, 0)} MB`,
      "<= 200 MB",
    ],
    ["first start, nothing cached", `${show(figures.coldStartMillis, 0)} ms`, "", "<= 4000 ms"],
    ["start with a warm cache", `${show(figures.warmStartMillis, 0)} ms`, "", "<= 400 ms"],
    [
      "two workers against one",
      `${show(figures.twoWorkerSpeedup, 2)}x`,
      `two native loops that only compute: ${show(figures.machineSpeedup, 2)}x`,
      ">= 1.9x",
    ],
  ];
}

function show(value: number | null, digits: number): string {
  return value === null ? "skipped" : value.toFixed(digits);
}
