// `npm run screenshots`, after `npm start`: the README's pictures, from the page that the demo wrote.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const ROOT = join(import.meta.dirname, "..");
const PAGE = pathToFileURL(join(ROOT, "out", "demo", "report.html")).href;
const IMAGES = join(ROOT, "docs", "images");

const MEDIAN = "#/problem/median-of-two-sorted-arrays/demo%2Fslow";

const SHOTS = [
  { name: "models", view: "#/models", height: 560, at: "h1" },
  { name: "problems", view: "#/problems", height: 420, at: "h1" },
  { name: "growth", view: MEDIAN, height: 800, at: "#answer" },
  { name: "counterexample", view: "#/problem/lru-cache/demo%2Fwrong", height: 560, at: "#answer" },
] as const;

const executablePath = process.env["ASSAY_CHROMIUM"] ?? "/usr/bin/chromium";
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
mkdirSync(IMAGES, { recursive: true });
for (const { name, view, height, at } of SHOTS) {
  const page = await browser.newPage({ viewport: { width: 1280, height }, colorScheme: "light" });
  await page.goto(PAGE + view);
  await page.locator(at).first().waitFor();
  if (at !== "h1") await page.evaluate(`document.querySelector("${at}").scrollIntoView()`);
  await page.screenshot({ path: join(IMAGES, `${name}.png`) });
}
await browser.close();
