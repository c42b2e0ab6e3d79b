import { parseArgs } from "node:util";
import { benchAgreement } from "./agreement.ts";
import { benchComplexity } from "./complexity.ts";
import { coverageLines, measureCoverage } from "./coverage.ts";
import { measureEngine } from "./engine.ts";
import { asJson, asTable } from "./figures.ts";
import { drillKills } from "./kills.ts";
import { measurePage } from "./page.ts";
import { measurePipeline } from "./pipeline.ts";
import { isSound, soak } from "./soak.ts";
import { measureAllStrength } from "./strength.ts";
import { linesOf } from "./lines-of.ts";

const USAGE = `usage: npm run bench -- engine [--json]
       npm run bench -- soak [--candidates N] [--json]
       npm run bench -- kills [--kills N] [--seed N] [--json]
       npm run bench -- pipeline [--json]
       npm run bench -- page [--json]
       npm run bench -- strength [DIR] [--only own|imported] [--limit N] [--json]
       npm run bench -- coverage [--runs N] [--seed N] [--json]
       npm run bench -- agreement [--only SET|ID|TASK,...] [--json]
       npm run bench -- complexity FILE [--json] [--limit N] [--only SLUG,...] [--language L] [--repeat]
                                          [--points FILE] [--replay FILE]
`;
const DEFAULT_CANDIDATES = "10000";
const DEFAULT_KILLS = "200";
const DEFAULT_RUNS = "2000";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  strict: false,
  options: {
    json: { type: "boolean", default: false },
    candidates: { type: "string", default: DEFAULT_CANDIDATES },
    kills: { type: "string", default: DEFAULT_KILLS },
    runs: { type: "string", default: DEFAULT_RUNS },
    seed: { type: "string", default: "1" },
    limit: { type: "string", default: "1000000" },
    only: { type: "string", default: "" },
    language: { type: "string", default: "" },
    repeat: { type: "boolean", default: false },
    points: { type: "string", default: "" },
    replay: { type: "string", default: "" },
  },
});
const say = (message: string) => void process.stderr.write(`${message}\n`);

/** An isolate's teardown may crash after everything is said. */
function end(text: string, code: number): void {
  process.stdout.write(text, () => process.exit(code));
}

async function benchEngine(): Promise<void> {
  const report = await measureEngine(say);
  end(values["json"] === true ? asJson(report) : asTable(report), 0);
}

async function benchSoak(candidates: number): Promise<void> {
  const report = await soak(candidates, say);
  const text = values["json"] === true ? `${JSON.stringify(report, null, 2)}\n` : linesOf(report);
  end(text, isSound(report) ? 0 : 1);
}

async function benchKills(kills: number, seed: number): Promise<void> {
  const report = await drillKills({ kills, seed, problems: 6 }, say);
  const text = values["json"] === true ? `${JSON.stringify(report, null, 2)}\n` : linesOf(report);
  end(text, report.faults.length === 0 ? 0 : 1);
}

async function benchPipeline(): Promise<void> {
  const report = await measurePipeline(say);
  end(values["json"] === true ? `${JSON.stringify(report, null, 2)}\n` : linesOf(report), 0);
}

async function benchPage(): Promise<void> {
  const report = await measurePage(say);
  end(values["json"] === true ? `${JSON.stringify(report, null, 2)}\n` : linesOf(report), 0);
}

async function benchStrength(folder: string): Promise<void> {
  const [limit, only] = [Number(values["limit"]), String(values["only"])];
  const report = await measureAllStrength(folder, { limit, only }, say);
  end(values["json"] === true ? `${JSON.stringify(report, null, 2)}\n` : linesOf(report), 0);
}

function benchCoverage(runs: number, seed: number): void {
  const report = measureCoverage(runs, seed, say);
  end(values["json"] === true ? `${JSON.stringify(report, null, 2)}\n` : coverageLines(report), 0);
}

async function benchLabelled(file: string): Promise<void> {
  const [only = "", language = "", points = "", replay = ""] = ["only", "language", "points", "replay"].map(
    (name) => String(values[name]),
  );
  const request = { file, limit: Number(values["limit"]), only, language, points, replay };
  const asked = { ...request, json: values["json"] === true, repeat: values["repeat"] === true };
  const { text, code } = await benchComplexity(asked, say);
  end(text, code);
}

async function benchVerdicts(): Promise<void> {
  const { text, code } = await benchAgreement(
    { json: values["json"] === true, only: String(values["only"]) },
    say,
  );
  end(text, code);
}

const [what, ...others] = positionals;
const [candidates = 0, kills = 0, runs = 0, seed = 0] = ["candidates", "kills", "runs", "seed"].map((name) =>
  Number(values[name]),
);
if (what === "engine" && others.length === 0) await benchEngine();
else if (what === "complexity" && others.length === 1) await benchLabelled(others[0] ?? "");
else if (what === "agreement" && others.length === 0) await benchVerdicts();
else if (what === "pipeline" && others.length === 0) await benchPipeline();
else if (what === "page" && others.length === 0) await benchPage();
else if (what === "strength" && others.length <= 1) await benchStrength(others[0] ?? "problems");
else if (what === "coverage" && others.length === 0 && Number.isInteger(runs) && runs > 0)
  benchCoverage(runs, Number.isInteger(seed) ? seed : 1);
else if (what === "soak" && others.length === 0 && Number.isInteger(candidates) && candidates > 0)
  await benchSoak(candidates);
else if (what === "kills" && others.length === 0 && Number.isInteger(kills) && kills > 0)
  await benchKills(kills, Number.isInteger(seed) ? seed : 1);
else {
  process.stderr.write(USAGE);
  process.exitCode = 64;
}
