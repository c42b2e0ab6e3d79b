import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

const CHROMIUM = process.env["ASSAY_CHROMIUM"] ?? "/usr/bin/chromium";

/** Whether there is a browser to test in; in CI there has to be. */
export const hasBrowser = existsSync(CHROMIUM) || process.env["CI"] !== undefined;

export async function openBrowser(): Promise<Browser> {
  // Its sandbox wants what containers do not give; it shows our own page alone.
  return chromium.launch({ executablePath: CHROMIUM, args: ["--no-sandbox", "--disable-gpu"] });
}
