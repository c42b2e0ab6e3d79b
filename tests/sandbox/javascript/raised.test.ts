import { describe, expect, test } from "vitest";
import { callOnce, makeEngine } from "./support.ts";

const engine = makeEngine();
const IN_V8 = "new Error('x').stack.startsWith('Error')";

describe("an error", () => {
  test("tells its class and those that it extends, with its cost", async () => {
    const outcome = await callOnce(
      engine,
      "class Odd extends RangeError {}\nfunction solve() { throw new Odd('no'); }",
    );
    expect(outcome).toMatchObject({
      kind: "raised",
      error: { type: "RangeError", message: "no", line: 2 },
      classes: ["RangeError", "Odd", "RangeError", "Error", "Object"],
      cost: expect.any(Number) as number,
    });
  });

  test("of one engine alone tells no class and no cost, so that it is right nowhere", async () => {
    for (const where of [IN_V8, `!(${IN_V8})`]) {
      const source = `function solve() { if (${where}) throw new RangeError('no'); return 1; }`;
      const outcome = await callOnce(engine, source);
      expect(outcome).toMatchObject({ kind: "raised", error: { type: "RangeError" } });
      expect(outcome).not.toHaveProperty("classes");
    }
  });

  test("that is another class in each engine is of neither", async () => {
    const source = `function solve() { throw ${IN_V8} ? new RangeError('no') : new TypeError('no'); }`;
    expect(await callOnce(engine, source)).not.toHaveProperty("classes");
  });
});
