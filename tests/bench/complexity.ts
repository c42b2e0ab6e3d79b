import { openSandbox } from "#sandbox";
import { reportOf } from "./complexity/agreement.ts";
import { disagreementLines } from "./complexity/disagreement-lines.ts";
import { readLabelled, type Labelled } from "./complexity/labelled.ts";
import { measureLabelled } from "./complexity/measure-labelled.ts";
import type { Finding } from "./complexity/judge-finding.ts";
import { readPoints, replay, writePoints } from "./complexity/replay.ts";
import { readSorting } from "./complexity/sorted-findings.ts";
import { linesOf } from "./lines-of.ts";

interface ComplexityRequest {
  readonly file: string;
  readonly limit: number;
  /** Slugs between commas; empty: all. */
  readonly only: string;
  /** Empty: both. */
  readonly language: string;
  readonly json: boolean;
  /** Measures all twice and compares to the digit. */
  readonly repeat: boolean;
  /** A file for all that was measured, to be replayed; empty: none. */
  readonly points: string;
  /** Such a file, whose classes are read off again and nothing is measured; empty: none. */
  readonly replay: string;
}

const WORKERS = 2;

/** Probes labelled approaches and says how often the class measured is the author's. */
export async function benchComplexity(
  request: ComplexityRequest,
  say: (message: string) => void,
): Promise<{ readonly text: string; readonly code: number }> {
  const problems = readLabelled(request.file);
  if (problems === null) return { text: `skipped: ${request.file} is not here\n`, code: 0 };
  const only = request.only === "" ? null : request.only.split(",");
  const wanted = problems.filter(({ slug }) => only?.includes(slug) ?? true).slice(0, request.limit);
  const pass = async () =>
    request.replay === ""
      ? measureAll(wanted, request.language, say)
      : replay(inLanguage(readPoints(request.replay), request.language), wanted);
  const findings = await pass();
  if (request.points !== "") writePoints(request.points, findings);
  const repeated = request.repeat ? repeatedShare(findings, await pass()) : null;
  const sorting = readSorting();
  const report = { ...reportOf(findings, sorting), ...(repeated === null ? {} : { repeated }) };
  const text = request.json
    ? `${JSON.stringify(report, null, 2)}\n`
    : disagreementLines(findings, sorting) + linesOf(report);
  return { text, code: repeated === null || repeated === 1 ? 0 : 1 };
}

function inLanguage(findings: readonly Finding[], wanted: string): Finding[] {
  return findings.filter(({ language }) => wanted === "" || language === wanted);
}

/** Findings in the order of the problems, whatever order they were made in. */
async function measureAll(
  problems: readonly Labelled[],
  language: string,
  say: (message: string) => void,
): Promise<Finding[]> {
  const open = async () => openSandbox({ workers: WORKERS });
  const [candidates, builders] = await Promise.all([open(), open()]);
  try {
    const waiting = [...problems.entries()];
    const found: Finding[][] = [];
    const work = async () => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        const [at, problem] = next;
        const findings = await measureLabelled({ candidates, builders }, problem, language);
        found[at] = findings;
        say(`${at + 1}/${problems.length} ${problem.slug}: ${findings.length}`);
      }
    };
    await Promise.all(Array.from({ length: WORKERS }, work));
    return found.flat();
  } finally {
    await Promise.all([candidates.close(), builders.close()]);
  }
}

/** The share of findings that are the same to the digit, but for the time they took. */
function repeatedShare(one: readonly Finding[], other: readonly Finding[]): number {
  const exact = (finding: Finding | undefined) => JSON.stringify({ ...finding, millis: 0 });
  const same = one.filter((finding, at) => exact(finding) === exact(other[at])).length;
  return one.length === 0 ? 1 : same / one.length;
}
