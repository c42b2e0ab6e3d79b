import stringWidth from "string-width";
import type { Finding } from "../doctor/finding.ts";
import { escapeText } from "./escape.ts";
import type { Paint } from "./paint.ts";

const MARKS = {
  ok: { style: "green", mark: "✓" },
  warning: { style: "yellow", mark: "!" },
  wrong: { style: "red", mark: "✗" },
} as const;
const MOST_WIDTH = 24;

/** What the doctor found, a line each and one more where there is something to mend. */
export function doctorLines(findings: readonly Finding[], paint: Paint): string[] {
  const width = Math.min(MOST_WIDTH, Math.max(...findings.map(({ about }) => stringWidth(about))));
  return findings.flatMap(({ state, about, told, mend }) => {
    const name = escapeText(about);
    const { style, mark } = MARKS[state];
    const head = `${paint(style, mark)} ${name}${" ".repeat(Math.max(0, width - stringWidth(name)))}  `;
    const indent = " ".repeat(width + 4);
    return [`${head}${escapeText(told)}`, ...(mend === null ? [] : [`${indent}${escapeText(mend)}`])];
  });
}
