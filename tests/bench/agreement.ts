import { openSandbox } from "#sandbox";
import { readFindings, reportOf } from "./agreement/agreement-report.ts";
import { askedFor } from "./agreement/asked-for.ts";
import { hasData } from "./agreement/data.ts";
import { gradeChat } from "./agreement/grade-chat.ts";
import { gradeGold } from "./agreement/grade-gold.ts";
import { gradeQuixBugs } from "./agreement/grade-quixbugs.ts";
import { linesOf } from "./lines-of.ts";

// Two candidates at once, and one for whoever asks a reference.
const WORKERS = 3;

/** Holds our verdicts on real programs against confirmed ones; `only` names data sets, ids or task ids, "" all. */
export async function benchAgreement(
  { json, only }: { readonly json: boolean; readonly only: string },
  say: (message: string) => void,
): Promise<{ readonly text: string; readonly code: number }> {
  if (!hasData()) return { text: "skipped: ../shared/data is not here\n", code: 0 };
  const sandbox = await openSandbox({ workers: WORKERS });
  try {
    const isAsked = askedFor(only);
    const [quixbugs, chat] = [await gradeQuixBugs(sandbox, isAsked), await gradeChat(sandbox, isAsked)];
    const gold = await gradeGold(sandbox, isAsked, say);
    const report = reportOf([...gold, ...chat, ...quixbugs], readFindings());
    const text = json ? `${JSON.stringify(report, null, 2)}\n` : linesOf(report);
    return { text, code: report.faults.length === 0 ? 0 : 1 };
  } finally {
    await sandbox.close();
  }
}
