import type { Engine, EngineSession } from "../../sandbox/worker/engine.ts";
import { repeat } from "./clock.ts";
import { sessionRequest } from "./human-eval.ts";
import { median } from "./statistics.ts";

const ROUNDS = 200;
const DIRTY =
  "memo = {number: str(number) * 3 for number in range(5000)}\ndef run(): return sorted(memo)[0]\n";
const EMPTY = "run = len\n";

/**
 * From the end of one candidate, which has used its interpreter, until the next one's, clean, has run an all but
 * empty source: the rewind and everything around it.
 */
export async function measureFresh(engine: Engine): Promise<number> {
  const millis = await repeat(ROUNDS, async () => {
    const used = await load(engine, DIRTY);
    await used.call(["[]"], 1e9);
    const start = performance.now();
    used.dispose();
    const next = await load(engine, EMPTY);
    const taken = performance.now() - start;
    next.dispose();
    return taken;
  });
  return median(millis);
}

async function load(engine: Engine, source: string): Promise<EngineSession> {
  const session = engine.open(sessionRequest(source));
  const failure = await session.load();
  if (failure !== null) throw new Error(`it does not load: ${JSON.stringify(failure)}`);
  return session;
}
