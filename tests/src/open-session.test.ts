import { afterAll, beforeAll, expect, test } from "vitest";
import { openSandbox, type Sandbox } from "#sandbox";
import { openSession } from "../../src/index.ts";

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await openSandbox({ workers: 2 });
});
afterAll(() => sandbox.close());

test("a session calls a function and a class, and gives its worker back when it is closed", async () => {
  for (let count = 0; count < 5; count += 1) {
    await using session = await openSession({
      ...{ sandbox, language: "python", entry: "f", source: `def f(n): return n + ${count}` },
    });
    expect(session.failure).toBe(null);
    expect(await session.call([[41n]])).toMatchObject([{ kind: "returned", value: 41n + BigInt(count) }]);
  }
  const source = "class Counter { constructor(n) { this.n = n; } next() { return ++this.n; } }";
  const entry = { kind: "class", name: "Counter" } as const;
  const session = await openSession({ sandbox, language: "javascript", entry, source });
  expect(session.failure).toBe(null);
  await session.close();
  await session.close();
});

test("a source that does not load is data, and its session can be closed", async () => {
  await using session = await openSession({ sandbox, language: "python", entry: "f", source: "def f(:" });
  expect(session.failure).not.toBe(null);
});

test("a session without a sandbox of its own brings one along", async () => {
  await using session = await openSession({
    language: "javascript",
    entry: "f",
    source: "const f = (n) => n * 2;",
  });
  expect(await session.call([[21]])).toMatchObject([{ kind: "returned", value: 42n }]);
});
