import stringWidth from "string-width";
import { expect, test } from "vitest";
import { plain } from "../../../src/report/paint.ts";
import { scoreboardText } from "../../../src/report/scoreboard-text.ts";
import { graded } from "../support/graded.ts";
import { scoreboardOf } from "../support/scoreboard-of.ts";

const models = ["a-laboratory/a-model-with-a-long-name", "another-laboratory/another-model"];
const board = scoreboardOf([
  graded({ model: models[0] }, "accepted"),
  graded({ model: models[1] }, "wrong-answer"),
]);

test("in 80 columns pairs say all that they say in more", () => {
  const narrow = scoreboardText(board, { paint: plain, width: 80 });
  expect(Math.max(...narrow.split("\n").map((line) => stringWidth(line)))).toBeLessThanOrEqual(80);
  const wide = scoreboardText(board, { paint: plain, width: Infinity });
  const pairsOf = (text: string) => text.slice(text.indexOf("pass@1, pair by pair")).replaceAll(/\s+/g, " ");
  expect(pairsOf(narrow)).toBe(pairsOf(wide));
  expect(pairsOf(narrow)).toContain("with 1 problem no difference could be shown");
});
