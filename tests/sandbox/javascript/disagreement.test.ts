import { expect, test } from "vitest";
import { describeDisagreement } from "../../../sandbox/javascript/disagreement.ts";

const done = (text: string) => ({ end: "done", text }) as const;

test("two engines that disagree are both heard", () => {
  expect(describeDisagreement(done("=1"), "=2")).toBe("V8 returned 2, QuickJS returned 1");
  expect(describeDisagreement(done("=1"), "?a Promise")).toBe("V8 returned a Promise, QuickJS returned 1");
  expect(describeDisagreement({ end: "stack", text: "" }, "=1")).toBe("V8 returned 1, QuickJS ended (stack)");
  expect(describeDisagreement(done('!{"type":"A","message":"b","line":null}'), "e")).toBe(
    "V8 found no entry point, QuickJS raised A: b",
  );
});

test("of long values the piece is shown where they part", () => {
  const said = (item: string) => `=[${"0,".repeat(1000)}${item}${",0".repeat(1000)}]`;
  const told = describeDisagreement(done(said("7")), said("8"));
  expect(told).toMatch(
    /^V8 returned \.\.\.[0,]{40}8[0,]{159}\.\.\., QuickJS returned \.\.\.[0,]{40}7[0,]{159}\.\.\.$/,
  );
});
