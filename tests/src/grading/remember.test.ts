import { expect, test } from "vitest";
import { rememberByKey } from "../../../src/grading/remember.ts";

test("work of the same key is done once, also while it is under way", async () => {
  const remember = rememberByKey<number>();
  let calls = 0;
  const work = async () => (calls += 1);
  expect(await Promise.all([remember("a", work), remember("a", work), remember("b", work)])).toEqual([
    1, 1, 2,
  ]);
});

test("work that failed is tried again", async () => {
  const remember = rememberByKey<string>();
  await expect(remember("a", () => Promise.reject(new Error("no")))).rejects.toThrow("no");
  expect(await remember("a", async () => "yes")).toBe("yes");
});
