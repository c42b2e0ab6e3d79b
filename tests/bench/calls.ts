import { openSandbox } from "#sandbox";
import { millisOf, repeat } from "./clock.ts";
import { sessionRequest } from "./human-eval.ts";
import { median } from "./statistics.ts";

const ROUNDS = 30;
const CALLS = 1000;

/** Small calls a second through one session. */
export async function measureCalls(): Promise<number> {
  const sandbox = await openSandbox({ workers: 1 });
  const batch = Array.from({ length: CALLS }, (_, index) => [BigInt(index)]);
  const request = sessionRequest("def run(number):\n    return number + 1\n");
  try {
    const millis = await sandbox.withSession(request, async (session) => {
      await session.load();
      return repeat(ROUNDS, () => millisOf(() => session.call(batch)));
    });
    return CALLS / (median(millis) / 1000);
  } finally {
    await sandbox.close();
  }
}
