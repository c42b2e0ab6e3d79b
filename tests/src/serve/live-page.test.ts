import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import axe from "axe-core";
import { expect, test } from "vitest";
import { openReplies } from "../../../src/replies/store.ts";
import { lockRun } from "../../../src/runs/lock.ts";
import { writeRunRecord } from "../../../src/runs/run-record.ts";
import { serveRuns } from "../../../src/serve/serve-runs.ts";
import { hasBrowser, openBrowser } from "../page/support/browser.ts";
import { problemFacts, writePageRun } from "../page/support/page-run.ts";
import { replyWith } from "../replies/support/reply.ts";
import { runRecordWith } from "../runs/support/run-record.ts";

test.skipIf(!hasBrowser)(
  "a run's progress is shown while it goes, and its page once it is graded (skipped where there is no chromium)",
  async () => {
    const folder = await mkdtemp(join(tmpdir(), "assay-serve-"));
    const run = join(folder, "<b>april");
    await mkdir(run);
    await writeRunRecord(run, runRecordWith({ expected: 3 }));
    const lock = await lockRun(run);
    const replies = await openReplies(run);
    await replies.append(replyWith({ key: "1" }));
    await using server = await serveRuns({ folders: [folder], port: 0 });
    const browser = await openBrowser();
    try {
      const page = await browser.newPage();
      const troubles: string[] = [];
      page.on("console", (message) => {
        if (message.type() === "error") troubles.push(message.text());
      });
      await page.goto(server.address);
      await page.waitForSelector("td:text('at work')");
      expect(await page.locator("progress").getAttribute("aria-label")).toBe("1 of 3 replies");
      // The bar and its words stand on one line.
      const whiteSpace = "getComputedStyle(document.querySelector('progress').parentElement).whiteSpace";
      expect(await page.evaluate(whiteSpace)).toBe("nowrap");
      await page.evaluate(axe.source);
      expect(
        await page.evaluate("axe.run(document).then(({ violations }) => violations.map(({ id }) => id))"),
      ).toEqual([]);
      await replies.append(replyWith({ key: "2" }));
      await page.waitForSelector("progress[aria-label='2 of 3 replies']");
      expect(await page.locator("tbody a").count()).toBe(0);
      const answer = { model: "a", problem: "p", code: "x = 1", verdict: { kind: "accepted" } } as const;
      await writePageRun(run, [problemFacts("p")], [answer]);
      await replies.close();
      lock.release();
      await page.waitForSelector("td:text('incomplete'), td:text('interrupted')");
      await page.locator("tbody a").click();
      await page.waitForSelector("h1:text('Models')");
      expect(troubles.filter((text) => !text.includes("favicon"))).toEqual([]);
    } finally {
      await browser.close();
      await rm(folder, { recursive: true, force: true });
    }
  },
);
