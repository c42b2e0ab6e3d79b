import { VERDICTS } from "#graders";
import type { Result } from "../../scoreboard/result-schema.ts";
import type { Scoreboard } from "../../scoreboard/scoreboard.ts";
import { counterexampleLines } from "../counterexample-lines.ts";
import { escapeText } from "../escape.ts";
import { verdictWords } from "../verdict-words.ts";

/**
 * Every answer as a test, every model as a suite, in the XML that JUnit began and CI services read. What could not be
 * graded is skipped, but for a fault of ours, which is an error.
 */
export function formatJunit({ results }: Scoreboard): string {
  const suites = [...Map.groupBy(results, ({ model }) => model)].map(([model, own]) => suiteOf(model, own));
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="assay"${countsOf(results)}>\n${suites.join("")}</testsuites>\n`;
}

function suiteOf(model: string, results: readonly Result[]): string {
  return `  <testsuite name="${quote(model)}"${countsOf(results)}>\n${results.map(caseOf).join("")}  </testsuite>\n`;
}

function countsOf(results: readonly Result[]): string {
  const count = (outcome: string) => results.filter((result) => outcomeOf(result) === outcome).length;
  return ` tests="${results.length}" failures="${count("failure")}" errors="${count("error")}" skipped="${count("skipped")}"`;
}

function caseOf(result: Result): string {
  const { model, problem, language, sample, attempt, verdict } = result;
  const asked = language === null ? "" : ` ${language}`;
  const again = attempt === 1 ? "" : `, attempt ${attempt}`;
  const head = `    <testcase classname="${quote(model)}" name="${quote(`${problem}${asked} #${sample}${again}`)}"`;
  const outcome = outcomeOf(result);
  if (outcome === "passed") return `${head}/>\n`;
  const message = `message="${quote(verdictWords(verdict))}"`;
  if (outcome === "skipped") return `${head}>\n      <skipped ${message}/>\n    </testcase>\n`;
  const told = counterexampleLines(verdict, { width: Infinity, stress: null }).map(quote).join("\n");
  return `${head}>\n      <${outcome} type="${verdict.kind}" ${message}>${told}</${outcome}>\n    </testcase>\n`;
}

function outcomeOf({ verdict }: Result): "passed" | "failure" | "error" | "skipped" {
  if (verdict.kind === "not-graded") return verdict.reason === "fault" ? "error" : "skipped";
  return VERDICTS[verdict.kind].counts === "right" ? "passed" : "failure";
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** As XML has it; what XML cannot hold (controls, lone surrogates, two code points) is spelt out. */
function quote(text: string): string {
  return escapeText(text)
    .replaceAll(/[\uFFFE\uFFFF]/g, (character) => `\\u{${character.charCodeAt(0).toString(16)}}`)
    .replaceAll(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}
