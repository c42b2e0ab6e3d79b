import { join } from "node:path";
import { expect, test } from "vitest";
import { loadProblem } from "#problems";
import { FORMATS } from "../../../../src/importing/index.ts";
import { linesOf, useImporting } from "../support.ts";

const importing = useImporting();

const row = {
  text: "Write a function to add one.",
  code: "def helper(n):\r\n  return n\r\ndef add_one(n):\r\n  return helper(n) + 1",
  task_id: 901,
  test_setup_code: "three = 3",
  test_list: ["assert add_one(1) == 2", "assert add_one(three) == 4"],
  challenge_test_list: [],
};

test("a row of MBPP becomes a problem, whole set or sanitized", async () => {
  const { text, ...rest } = row;
  const sanitized = { ...rest, prompt: text, task_id: 902, test_imports: ["import math"] };
  const file = await importing.file("sanitized-mbpp.json", JSON.stringify([row, sanitized]));
  const { out, imported } = await importing.import(await FORMATS.mbpp(file));
  expect(imported.map(({ slug, tests, untold }) => [slug, tests, untold])).toEqual([
    ["mbpp-901", 2, []],
    ["mbpp-902", 2, []],
  ]);
  expect(await linesOf(out, "mbpp-901")).toContainEqual({ id: "test-2", args: [3], expected: 4 });
  expect((await loadProblem(join(out, "mbpp-902"))).signature.name.python).toBe("add_one");
});
