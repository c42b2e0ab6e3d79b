import { expect, test } from "vitest";
import { IN_V8 } from "../../fixtures/in-v8.ts";
import { callIn, inSession, useSandbox } from "../../support/javascript-sandbox.ts";

const sandbox = useSandbox();

// Its calls are compiled while they go deeper, and frames of another compiler's have another size.
const DEEP = `${IN_V8}
let calls = 0;
function next(a) { return (a * 7) & 15; }
function deeper(a) {
  calls++;
  let sum = 0;
  for (let i = 0; i < 4; i++) sum += next(i + a);
  deeper(sum);
}
function solve() {
  if (!inV8) return 0;
  try { deeper(1); } catch {}
  return calls;
}`;

test("how deep V8 gets, which a program can tell, is the same in each run", async () => {
  const told = new Set<string>();
  for (let run = 0; run < 4; run += 1) {
    const outcome = await inSession(sandbox(), DEEP, (session) => callIn(session));
    // What V8 returned stands in the reason.
    told.add(JSON.stringify(outcome));
  }
  expect([...told]).toStrictEqual([expect.stringMatching(/V8 returned \d{6,}/)]);
});
