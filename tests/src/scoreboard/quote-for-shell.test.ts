import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";
import { quoteForShell } from "../../../src/scoreboard/quote-for-shell.ts";

test("a plain name stays as it is", () => {
  expect(quoteForShell("openai/gpt-4o")).toBe("openai/gpt-4o");
});

test.skipIf(process.platform === "win32")("a shell reads back exactly the text", () => {
  const hostile = ["a b", "it's", "$(touch x)", "`x`", "a\nb", '"', "\\", "", "*", "é", "~", "!!"];
  const script = `printf '%s\\0' ${hostile.map(quoteForShell).join(" ")}`;
  expect(execFileSync("sh", ["-c", script], { encoding: "utf8" }).split("\0").slice(0, -1)).toEqual(hostile);
});
