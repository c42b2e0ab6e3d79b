/** A report for people: a line for each figure. */
export function linesOf(report: object): string {
  return `${Object.entries(report)
    .map(([name, value]) => `${name.padEnd(20)} ${typeof value === "number" ? value : JSON.stringify(value)}`)
    .join("\n")}\n`;
}
