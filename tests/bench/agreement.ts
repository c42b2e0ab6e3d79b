import { openSandbox } from "#sandbox";
import { readFindings, reportOf } from "./agreement/agreement-report.ts";
import { hasData } from "./agreement/data.ts";
import { gradeChat } from "./agreement/grade-chat.ts";
import { gradeGold } from "./agreement/grade-gold.ts";
import { gradeQuixBugs } from "./agreement/grade-quixbugs.ts";
import { linesOf } from "./lines-of.ts";

const LEAST_SHARE = 0.995;
// Two candidates at once, and one for whoever asks a reference.
const WORKERS = 3;

/** Holds our verdicts on real programs against confirmed ones. */
export async function benchAgreement(
  json: boolean,
  say: (message: string) => void,
): Promise<{ readonly text: string; readonly code: number }> {
  if (!hasData()) return { text: "skipped: ../shared/data is not here\n", code: 0 };
  const sandbox = await openSandbox({ workers: WORKERS });
  try {
    const gold = await gradeGold(sandbox, say);
    const [chat, quixbugs] = [await gradeChat(sandbox), await gradeQuixBugs(sandbox)];
    const report = reportOf([...gold, ...chat, ...quixbugs], readFindings());
    const text = json ? `${JSON.stringify(report, null, 2)}\n` : linesOf(report);
    return { text, code: report.share >= LEAST_SHARE && report.unexplained.length === 0 ? 0 : 1 };
  } finally {
    await sandbox.close();
  }
}
