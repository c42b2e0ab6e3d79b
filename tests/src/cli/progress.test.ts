import { expect, test } from "vitest";
import { openProgress } from "../../../src/cli/progress.ts";
import { graded } from "../support/graded.ts";

function fakeStream(isTTY: boolean) {
  const written: string[] = [];
  const write = (text: string) => written.push(text) > 0;
  return { stream: { isTTY, columns: 40, write } as unknown as NodeJS.WriteStream, written };
}

test("off a terminal there are plain lines, some twenty at most", () => {
  const { stream, written } = fakeStream(false);
  const progress = openProgress(1000, stream);
  for (let sample = 0; sample < 1000; sample += 1) progress.graded(graded({ sample }, "accepted"));
  progress.end();
  expect(written).toHaveLength(20);
  expect(written.at(-1)).toBe("graded 1000 of 1000: a/model median #999: accepted\n");
});

test("on a terminal one line is drawn over and over, and wiped at the end", () => {
  const { stream, written } = fakeStream(true);
  const progress = openProgress(2, stream);
  progress.graded(graded({}, "wrong-answer"));
  progress.graded(graded({ model: "\u001B[2J\n" }, "accepted"));
  progress.end();
  expect(written[0]).toContain("1/2 a/model");
  expect(written.slice(0, 2).join("")).not.toContain("\n");
  expect(written[1]).not.toContain("\u001B[2J");
  expect(written.at(-1)).toBe("\r\u001B[K");
});
