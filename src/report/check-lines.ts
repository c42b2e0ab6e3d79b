import { relative } from "node:path";
import { GROUPS } from "#graders";
import type { Check, CheckedProblem } from "../authoring/checked-problem.ts";
import { escapeText } from "./escape.ts";
import { layOut } from "./layout.ts";
import type { Paint } from "./paint.ts";

/** How a check is told. */
export interface CheckTelling {
  readonly paint: Paint;
  /** The folder that files are named from. */
  readonly from: string;
  /** Whether mutants that are presumed equivalent are listed. */
  readonly verbose: boolean;
}

const NAME_WIDTH = 40;

/** One problem as lines: what was found, the kill matrix, the mutants. */
export function checkLines(checked: CheckedProblem, telling: CheckTelling): string[] {
  const { paint, verbose } = telling;
  return [
    paint("bold", escapeText(checked.problem)),
    ...checked.findings.map((finding) => findingLine(finding, telling)),
    ...indent(matrixLines(checked.matrix)),
    ...indent(mutationLines(checked, verbose)),
    "",
  ];
}

/** How it all came out, in one line. */
export function checkTotal({ problems, errors, warnings }: Check, paint: Paint): string {
  const told = `${counted(problems.length, "problem")}: ${counted(errors, "error")}, ${counted(warnings, "warning")}`;
  if (errors > 0) return paint("red", `✗ ${told}`);
  return warnings > 0 ? paint("yellow", `! ${told}`) : paint("green", `✓ ${told}`);
}

function findingLine(
  { severity, file, line, message }: CheckedProblem["findings"][number],
  { paint, from }: CheckTelling,
): string {
  const mark = severity === "error" ? paint("red", "✗ error") : paint("yellow", "! warning");
  const near = relative(from, file);
  const place = `${near.startsWith("..") ? file : near}${line === null ? "" : `:${line}`}`;
  return `  ${mark}  ${escapeText(place)}: ${escapeText(message)}`;
}

function matrixLines(matrix: CheckedProblem["matrix"]): string[] {
  if (matrix.length === 0) return [];
  const groups = GROUPS.filter((group) => matrix.some((row) => row.groups[group] !== undefined));
  const isMeasured = matrix.some((row) => row.time !== null);
  const rows = matrix.map((row) => [
    row.solution,
    ...groups.map((group) => cellOf(row.groups[group])),
    ...(isMeasured ? growthCells(row) : []),
  ]);
  const headings = [
    "solution",
    ...groups.map((group) => HEADINGS[group] ?? group),
    ...(isMeasured ? ["time", "space", "class"] : []),
  ];
  return layOut([headings, ...rows.map((row) => row.map(escapeText))], NAME_WIDTH);
}

// Most of them are compared with the reference alone; a problem may have no property at all.
const HEADINGS: Readonly<Partial<Record<(typeof GROUPS)[number], string>>> = { properties: "generated" };

function growthCells({ time, space, met }: CheckedProblem["matrix"][number]): string[] {
  return [time ?? "", space ?? "", met === null ? "" : met ? "met" : "above"];
}

function cellOf(tried: CheckedProblem["matrix"][number]["groups"]["examples"]): string {
  if (tried === undefined) return "";
  if (tried.failed === 0) return "pass";
  return tried.run > 1 ? `fails ${tried.failed}/${tried.run}` : (tried.verdict ?? "fails");
}

function mutationLines({ mutation }: CheckedProblem, verbose: boolean): string[] {
  if (mutation.length === 0) return [];
  const rows = mutation.map(({ solution, mutants, killed, survived, equivalent }) =>
    [solution, mutants, killed, survived, equivalent].map(String),
  );
  const presumed = mutation.flatMap((each) =>
    each.presumed.map(
      ({ line, mutator, before, after }) =>
        `presumed equivalent: ${each.solution}:${line} (${mutator}): - ${before} + ${after}`,
    ),
  );
  const table = layOut([["mutants of", "all", "killed", "survived", "equivalent"], ...rows], NAME_WIDTH);
  return ["", ...table, ...(verbose ? presumed : []).map(escapeText)];
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? "" : "s"}`;
}

function indent(lines: readonly string[]): string[] {
  return lines.map((line) => (line === "" ? "" : `  ${line}`));
}
