import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import axe from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makePage } from "../../../src/page/make-page.ts";
import { pageAssets } from "../../../src/page/page-assets.ts";
import { escapeText } from "../../../src/report/escape.ts";
import { hasBrowser, openBrowser } from "./support/browser.ts";
import { ALL_HOSTILE, HOSTILE } from "./support/hostile.ts";
import { growthOf, type PageAnswer, problemFacts, writePageRun } from "./support/page-run.ts";

const ACCEPTED = { kind: "accepted" } as const;

const linear = growthOf(1, true);
const sorting = {
  ...linear,
  fit: { intercept: 1_000, constant: 20, residual: 0.01, sorts: "O(n)" },
  runnersUp: [{ class: "O(1)", residual: 0.2 }],
};
const right = { verdict: ACCEPTED, growth: sorting, claimed: "O(n)", costUsd: 0.002 };
const slow = { verdict: ACCEPTED, growth: growthOf(2, false), claimed: "O(n^2)", costUsd: 0.001 };

function wrong(got: unknown, expected: unknown, path: string): PageAnswer["verdict"] {
  return {
    kind: "wrong-answer",
    counterexample: {
      ...{ group: "hidden", caseId: "duplicates", args: [[3, 1, 2]], got: { kind: "value", value: got } },
      ...{ expected: { value: expected }, difference: { path, note: "got 1, expected 2" } },
      ...{ seed: null, path: null, shrinks: 2 },
    },
  };
}

const code = "def solve(items):\n    # the smallest first\n    return sorted(items)[0] + 1\n";

// Alpha is right, beta slow, gamma wrong; each answers twice.
const ANSWERS: readonly PageAnswer[] = ["sum-pairs", "long-walk", "deep-tree"].flatMap((problem) =>
  [0, 1].flatMap((sample) => [
    { model: "lab/alpha", problem, sample, code, ...right },
    { model: "lab/beta", problem, sample, code: `${code}# slowly\n`, ...slow },
    {
      model: "lab/gamma",
      problem,
      sample,
      code,
      verdict: wrong([1, [5, 1]], [1, [5, 2]], "$[1][1]"),
      costUsd: 0.003,
    },
  ]),
);

const PROBLEMS = [
  problemFacts("deep-tree", { difficulty: "hard", tags: ["trees"] }),
  problemFacts("long-walk"),
  problemFacts("sum-pairs", { difficulty: "medium" }),
];

const STATEMENT =
  "# Sum of pairs\n\nFind *the* smallest `n`:\n\n- it is **whole**\n- it is above 0\n\nSo:\n\n    solve([1]) -> 2\n";

const BREAKS = "getComputedStyle(document.querySelector('th wbr')).display !== 'none'";

const VIEWS = [
  ...["#/models", "#/problems", "#/pairs", "#/samples", "#/costs"],
  ...["#/problem/sum-pairs", "#/problem/sum-pairs/lab%2Fgamma/1.python", "#/problem/none"],
];

describe.skipIf(!hasBrowser)("the page in chromium (skipped where there is none)", () => {
  let folder: string;
  let browser: Browser;
  let file: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "assay-page-"));
    const scoreboard = await writePageRun(folder, PROBLEMS, ANSWERS);
    const statements = new Map([["sum-pairs", STATEMENT]]);
    file = join(folder, "report.html");
    await writeFile(
      file,
      await makePage({ scoreboard, folder, name: "a run", statements, assets: await pageAssets() }),
    );
    browser = await openBrowser();
  });

  afterAll(async () => {
    await browser?.close();
    await rm(folder, { recursive: true, force: true });
  });

  async function open(hash: string, from = file, options = {}): Promise<{ page: Page; troubles: string[] }> {
    const page = await browser.newPage(options);
    const troubles: string[] = [];
    page.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) troubles.push(message.text());
    });
    page.on("pageerror", (error) => troubles.push(error.message));
    page.on("dialog", (dialog) => void dialog.dismiss().then(() => troubles.push("a dialog")));
    page.on("request", (request) => {
      if (request.url().split("#")[0] !== pathToFileURL(from).href) troubles.push(request.url());
    });
    await page.goto(`${pathToFileURL(from).href}${hash}`);
    await page.waitForSelector("main h1");
    return { page, troubles };
  }

  test("the models stand best first, with what can be said of them in plain words", async () => {
    const { page, troubles } = await open("");
    expect(await page.locator("tbody th").allTextContents()).toEqual(["lab/alpha", "lab/beta", "lab/gamma"]);
    expect(await page.locator(".headline p").allTextContents()).toEqual([
      "No model is clearly best: lab/alpha and lab/beta are level on the problems that both were asked. All pairs",
      "6 of 18 answers fail, by wrong answer (6). Which, and why",
      "6 right answers are above a required class. Which, and why",
    ]);
    expect(await page.locator("tbody tr").first().locator("svg .interval").count()).toBe(2);
    expect(troubles).toEqual([]);
    await page.close();
  });

  test("each sentence at the head leads to what is behind it", async () => {
    const { page, troubles } = await open("");
    await page.getByRole("link", { name: "Which, and why" }).first().click();
    await page.getByRole("heading", { level: 1, name: "Problems" }).waitFor();
    await page.goBack();
    await page.getByRole("link", { name: "All pairs" }).click();
    await page.getByRole("heading", { level: 1, name: "Pairs" }).waitFor();
    expect(troubles).toEqual([]);
    await page.close();
  });

  test("a heading sorts its table, and a second press turns it round", async () => {
    const { page } = await open("#/models");
    const heading = page.getByRole("button", { name: "Accepted" });
    await heading.click();
    await heading.click();
    expect(await page.locator("tbody th").first().textContent()).toBe("lab/gamma");
    expect(await page.locator("th", { has: heading }).getAttribute("aria-sort")).toBe("ascending");
    await page.close();
  });

  test("problems are searched, filtered and put in order, and arrows lead from cell to cell", async () => {
    const { page } = await open("#/problems");
    const names = page.locator("tbody th");
    expect(await names.allTextContents()).toEqual(["deep-tree", "long-walk", "sum-pairs"]);
    await page.getByLabel("Search by name or tag").fill("TREES");
    expect(await names.allTextContents()).toEqual(["deep-tree"]);
    await page.getByLabel("Search by name or tag").fill("");
    await page.getByLabel("Difficulty").selectOption("medium");
    expect(await page.getByRole("status").textContent()).toBe("1 of 3 problems");
    await page.getByLabel("Difficulty").selectOption("any");
    expect(await page.locator("tbody tr").first().locator("td").allTextContents()).toEqual([
      "hard",
      "2/2",
      "2/2 ~",
      "0/2",
    ]);
    await page.locator("tbody tr").first().locator("td a").first().focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.waitForSelector("#answer");
    expect(page.url()).toContain("#/problem/long-walk/lab%2Fbeta");
    await page.close();
  });

  test("a wrong answer is told with both values side by side and the first difference marked", async () => {
    const { page, troubles } = await open("#/problem/sum-pairs/lab%2Fgamma/1.python");
    expect(await page.locator(".verdict").textContent()).toBe("✗ wrong answer");
    expect(await page.locator(".sides pre").allTextContents()).toEqual(["[1, [5, 1]]", "[1, [5, 2]]"]);
    expect(await page.locator("mark").allTextContents()).toEqual(["1", "2"]);
    expect(await page.locator("#answer").textContent()).toContain("hidden test duplicates, made smaller");
    expect(await page.locator("#answer h2").textContent()).toBe("lab/gamma, #1, python");
    expect(await page.locator("pre code").textContent()).toBe(code.trimEnd());
    expect(await page.locator("pre code .code-comment").textContent()).toBe("# the smallest first");
    expect(await page.locator(".replay").textContent()).toMatch(
      /^To see it again, in the run's folder: assay replay \. .* \(in a checkout npm run -s assay -- stands for assay\)$/,
    );
    expect(troubles).toEqual([]);
    await page.close();
  });

  test("growth is drawn with what was measured, fitted, required and claimed", async () => {
    const { page } = await open("#/problem/sum-pairs/lab%2Fbeta/0.python");
    const time = page.locator(".growths section").first();
    expect(await time.locator("p").first().textContent()).toBe(
      "O(n^2), not within the required O(n). The claim of O(n^2) holds.",
    );
    expect(await time.locator("figure > svg .point").count()).toBe(6);
    for (const curve of ["fitted", "required", "claimed"])
      expect([curve, await time.locator(`figure > svg .curve.${curve}`).count()]).toEqual([curve, 1]);
    await time.locator("summary").click();
    expect(await time.locator("tbody tr").count()).toBe(6);
    await page.close();
  });

  test("a part that is counted apart and decided is told beside the plot", async () => {
    const { page } = await open("#/problem/sum-pairs/lab%2Falpha/0.python");
    const time = page.locator(".growths section").first();
    expect(await time.locator("p").nth(1).textContent()).toBe(
      "O(n): its sorts and heaps, counted apart, grow so; all together is too near O(1) to tell (off by 20 %).",
    );
    await page.close();
  });

  test("the statement's Markdown is shown, and one that is not at hand is said to be missing", async () => {
    const { page } = await open("#/problem/sum-pairs");
    expect(await page.locator(".statement li").allTextContents()).toEqual(["it is whole", "it is above 0"]);
    expect(await page.locator(".statement code").textContent()).toBe("n");
    await page.goto(`${pathToFileURL(file).href}#/problem/long-walk`);
    await page.waitForSelector("h1:text('long-walk')");
    expect(await page.locator(".statement").textContent()).toContain("is not at hand");
    await page.close();
  });

  test("every pair is told from both sides, and what replies cost", async () => {
    const { page, troubles } = await open("#/pairs");
    const first = page.locator("table").first().locator("tbody tr");
    expect(await first.nth(0).locator("td strong").allTextContents()).toEqual(["0.0", "+100.0"]);
    expect(await first.nth(2).locator("td strong").allTextContents()).toEqual(["-100.0", "-100.0"]);
    const cell = first.nth(0).locator("td").nth(2);
    expect(await cell.locator("span").allTextContents()).toEqual(["p = 0.750", "none would show"]);
    expect(await page.locator("main p").nth(1).textContent()).toContain("With 3 problems no difference");
    await page.getByRole("link", { name: "Costs" }).click();
    await page.waitForSelector("h1:text-is('Costs')");
    expect(await page.locator("tbody tr").first().locator("td").allTextContents()).toContain("$0.0120");
    expect(await page.getByRole("link", { name: "Costs" }).getAttribute("aria-current")).toBe("page");
    await page.getByRole("link", { name: "More samples" }).click();
    await page.waitForSelector("h1:text-is('More samples')");
    expect(await page.locator("path.rate").count()).toBeGreaterThan(6);
    expect(troubles).toEqual([]);
    await page.close();
  });

  test("lines of models that fare alike are told apart", async () => {
    const { page } = await open("#/samples");
    const lines = page.locator("figure > svg").first().locator("g:has(path.rate)");
    const drawn = await lines
      .locator("path")
      .evaluateAll((paths) =>
        paths.map((path) => [path.getAttribute("d"), path.getAttribute("class")?.match(/dash-\d/)?.[0]]),
      );
    expect(drawn).toHaveLength(3);
    expect(new Set(drawn.map(([way]) => way)).size).toBe(3);
    expect(new Set(drawn.map(([, dashes]) => dashes)).size).toBe(3);
    expect(await lines.locator("title").allTextContents()).toEqual(["lab/alpha", "lab/beta", "lab/gamma"]);
    expect(await lines.first().locator("circle").count()).toBe(2);
    await page.close();
  });

  test("on a narrow screen a name goes on below after a stroke, and in no word", async () => {
    const { page } = await open("#/models", file, { viewport: { width: 320, height: 640 } });
    const names = await page
      .locator("tbody th")
      .evaluateAll((cells) => cells.map((cell) => [cell.textContent, cell.querySelectorAll("wbr").length]));
    expect(names).toEqual(["lab/alpha", "lab/beta", "lab/gamma"].map((name) => [name, 1]));
    expect(await page.evaluate(BREAKS)).toBe(true);
    await page.setViewportSize({ width: 1100, height: 640 });
    expect(await page.evaluate(BREAKS)).toBe(false);
    await page.close();
  });

  // A4 between margins of a centimetre.
  test("on paper, which does not scroll, no table is cut off", async () => {
    const { page } = await open("#/models", file, { viewport: { width: 718, height: 1000 } });
    await page.emulateMedia({ media: "print" });
    for (const view of VIEWS) {
      await page.goto(`${pathToFileURL(file).href}${view}`);
      await page.waitForFunction(`location.hash === ${JSON.stringify(view)}`);
      const wide = await page.evaluate(
        "[...document.querySelectorAll('table')].filter((one) => one.getBoundingClientRect().right > innerWidth).length",
      );
      expect([view, wide]).toEqual([view, 0]);
    }
    await page.close();
  });

  const screens = [
    { colorScheme: "light", viewport: { width: 1280, height: 900 } },
    { colorScheme: "dark", viewport: { width: 1280, height: 900 } },
    { colorScheme: "light", viewport: { width: 320, height: 640 } },
  ] as const;

  test.each(screens)(
    "no view breaks a rule of WCAG 2.2 AA: $colorScheme, $viewport.width wide",
    async (screen) => {
      const { page } = await open("", file, screen);
      await page.evaluate(axe.source);
      for (const view of VIEWS) {
        await page.goto(`${pathToFileURL(file).href}${view}`);
        await page.waitForFunction(`document.title !== "" && location.hash === ${JSON.stringify(view)}`);
        await page.waitForTimeout(50);
        const found = (await page.evaluate(
          `axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] })
          .then(({ violations }) => violations.map(({ id, nodes }) => id + ": " + nodes.slice(0, 2).map(({ html, failureSummary }) => html.slice(0, 200) + " " + failureSummary).join("; ")))`,
        )) as string[];
        expect({ view, found }).toEqual({ view, found: [] });
        const isWider = await page.evaluate(
          "document.documentElement.scrollWidth > document.documentElement.clientWidth",
        );
        expect({ view, isWider }).toEqual({ view, isWider: false });
      }
      await page.close();
    },
  );

  test("hostile names, code, values and statements are shown and never obeyed", async () => {
    const run = await mkdtemp(join(tmpdir(), "assay-hostile-"));
    try {
      const id = HOSTILE[0] ?? "";
      const facts = problemFacts(id, { title: HOSTILE[1] ?? "", tags: [...HOSTILE] });
      const error = { type: HOSTILE[2] ?? "", message: ALL_HOSTILE, line: 1 };
      const answers: PageAnswer[] = HOSTILE.flatMap((model) => [
        {
          model,
          problem: id,
          sample: 0,
          code: ALL_HOSTILE,
          verdict: wrong([ALL_HOSTILE], [`${ALL_HOSTILE}.`], "$[0]"),
        },
        {
          model,
          problem: id,
          sample: 1,
          code: "",
          verdict: { kind: "runtime-error", error, counterexample: null },
        },
        { model, problem: id, sample: 2, code: `'''${ALL_HOSTILE}`, ...right, claimed: "O(n)" },
      ]);
      const scoreboard = await writePageRun(run, [facts], answers);
      const statements = new Map([[id, HOSTILE.join("\n\n")]]);
      const page = await makePage({
        scoreboard,
        folder: run,
        name: ALL_HOSTILE,
        statements,
        assets: await pageAssets(),
      });
      expect(page).not.toContain("pwned");
      const hostile = join(run, "report.html");
      await writeFile(hostile, page);
      const { page: opened, troubles } = await open("", hostile);
      const addresses = scoreboard.results.map(
        ({ model, sample }) =>
          `#/problem/${encodeURIComponent(id)}/${encodeURIComponent(model.toWellFormed())}/${sample}.python`,
      );
      for (const view of [...VIEWS, ...addresses, ...HOSTILE.map((text) => `#${text}`)]) {
        await opened.evaluate(`location.hash = ${JSON.stringify(view)}`);
        await opened.waitForTimeout(20);
        await opened.evaluate(
          "document.querySelectorAll('details').forEach((details) => { details.open = true; })",
        );
      }
      await opened.goto(`${pathToFileURL(hostile).href}${addresses[0]}`);
      await opened.waitForSelector("#answer pre code");
      expect(await opened.locator("#answer pre code").textContent()).toContain(
        "<script>globalThis.pwned = 1</script>",
      );
      const names = await opened.locator("table.answers th[scope=row]").allTextContents();
      expect(names).toEqual(scoreboard.models.map(({ model }) => escapeText(model)));
      expect(await opened.evaluate("globalThis.pwned ?? null")).toBe(null);
      const foreign =
        "#page :is(script, img, iframe, base, link, style, form[action], a[href]:not([href^='#']))";
      expect(await opened.locator(foreign).count()).toBe(0);
      expect(troubles).toEqual([]);
      await opened.close();
    } finally {
      await rm(run, { recursive: true, force: true });
    }
  });

  test("an address that names no view leads to the models", async () => {
    const { page, troubles } = await open("#/constructor");
    expect([await page.locator("main h1").textContent(), troubles]).toEqual(["Models", []]);
    await page.close();
  });

  test("what is not the page's own script does not run, were it to get in", async () => {
    const { page } = await open("");
    const refused = await page.evaluate(`
      try { document.body.innerHTML = "<p>x</p>"; "markup was taken" } catch (error) { error.name }
    `);
    expect(refused).toBe("TypeError");
    await page
      .evaluate(
        `{
      const script = document.createElement("img");
      script.setAttribute("onerror", "globalThis.pwned = 1");
      script.setAttribute("src", "x");
      document.body.append(script);
    }`,
      )
      .catch(() => null);
    await page.waitForTimeout(100);
    expect(await page.evaluate("globalThis.pwned ?? null")).toBe(null);
    await page.close();
  });
});
