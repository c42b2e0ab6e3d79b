import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { writeReport } from "../../src/page/write-report.ts";
import { openBrowser } from "../src/page/support/browser.ts";
import { growthOf, type PageAnswer, problemFacts, writePageRun } from "../src/page/support/page-run.ts";
import { millisOf } from "./clock.ts";

const MODELS = 20;
const PROBLEMS = 200;
const SAMPLES = 10;

/** How large the page of a large run is, and how long a browser takes to open it. */
export async function measurePage(say: (message: string) => void) {
  const folder = await mkdtemp(join(tmpdir(), "assay-page-bench-"));
  try {
    say(`writing ${MODELS * PROBLEMS * SAMPLES} answers`);
    const problems = Array.from({ length: PROBLEMS }, (_, at) => problemFacts(`problem-${at}`));
    await writePageRun(folder, problems, manyAnswers());
    const file = join(folder, "report.html");
    const writeMillis = Math.round(await millisOf(() => writeReport(folder)));
    const { size } = await stat(file);
    say("opening it");
    return { answers: MODELS * PROBLEMS * SAMPLES, writeMillis, fileBytes: size, ...(await openIn(file)) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function openIn(file: string) {
  const browser = await openBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    const timed = async (step: () => Promise<unknown>) => Math.round(await millisOf(step));
    const openMillis = await timed(async () => {
      await page.goto(pathToFileURL(file).href);
      await page.waitForSelector("main table");
    });
    const mapMillis = await timed(async () => {
      await page.evaluate("location.hash = '#/problems'");
      await page.waitForSelector("table.heat");
    });
    // Until it is drawn; what is asked is how it scrolls.
    await page.waitForTimeout(1_000);
    const slowFrameMillis = Math.round(await page.evaluate<number>(SCROLL));
    const problemMillis = await timed(async () => {
      await page.evaluate("location.hash = '#/problem/problem-100'");
      await page.waitForSelector("#answer");
    });
    return { openMillis, mapMillis, slowFrameMillis, problemMillis };
  } finally {
    await browser.close();
  }
}

// How long the slowest of twenty frames takes while the map scrolls from its top to its end.
const SCROLL = `new Promise((resolve) => {
  const box = document.querySelector(".scrolls");
  const waits = [];
  let last = null;
  const step = () => {
    const now = performance.now();
    if (last !== null) waits.push(now - last);
    last = now;
    box.scrollTop += 80;
    if (waits.length < 90) requestAnimationFrame(step);
    else resolve(waits.sort((one, other) => one - other)[Math.floor(waits.length * 0.95)]);
  };
  requestAnimationFrame(step);
})`;

// Like what models write: the same ideas in many hands, each a little otherwise.
function manyAnswers(): PageAnswer[] {
  return Array.from({ length: MODELS * PROBLEMS * SAMPLES }, (_, at) => {
    const [model, problem, sample] = [
      at % MODELS,
      Math.floor(at / MODELS) % PROBLEMS,
      Math.floor(at / MODELS / PROBLEMS),
    ];
    const isRight = (at * 7919) % 100 < 100 - 3 * model;
    const place = { model: `lab/model-${model}`, problem: `problem-${problem}`, sample };
    const code = Array.from(
      { length: 24 },
      (_, line) =>
        `    value_${(at * 31 + line * 17) % 9973} = items[${line}] * ${at % 89} + total  # step ${line}`,
    );
    const verdict: PageAnswer["verdict"] = isRight
      ? { kind: "accepted" }
      : { kind: "bad-source", error: { type: "SyntaxError", message: `at ${at}`, line: 1 } };
    const growth = growthOf(1 + (at % 3) / 2, at % 3 === 0);
    const points = growth.points.map((point) => ({ ...point, cost: point.cost + (at % 977) }));
    return {
      ...place,
      code: `def solve(items, total):\n${code.join("\n")}\n`,
      verdict,
      costUsd: 0.001,
      ...(isRight ? { growth: { ...growth, points } } : {}),
    };
  });
}
