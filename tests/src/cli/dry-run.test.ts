import { expect, test } from "vitest";
import { runCli } from "../support/run-cli.ts";

const dryRun = async (model: string, ...args: readonly string[]) => {
  const { stdout } = await runCli("grade", "--model", model, "--problem", "lru-cache", "--dry-run", ...args);
  return stdout;
};

test("a dry run says whether a budget could be passed, and that it is refused without a price", async () => {
  const [enough, short, none, unpriced] = await Promise.all([
    dryRun("openai/gpt-4o", "--budget", "50usd"),
    dryRun("openai/gpt-4o", "--budget", "0.0001usd"),
    dryRun("openai/gpt-4o"),
    dryRun("openai/nobody-knows-it", "--budget", "5usd"),
  ]);
  expect(enough).toContain("\nthe budget of $50.00 is enough, whatever the replies are like\n");
  expect(short).toContain("\nthe budget of $0.0001 is not enough: asking would stop before it is passed\n");
  expect(none).not.toContain("budget");
  expect(unpriced).toContain("\nno price is known for openai/nobody-knows-it: not in the sum\n");
  expect(unpriced).toContain("\nthe budget of $5.00 would be refused: it cannot be kept without a price");
});
