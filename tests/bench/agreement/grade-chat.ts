import { DEFAULT_LIMITS, type Language, type Sandbox } from "#sandbox";
import { extractCode } from "../../../src/answers/index.ts";
import { mapConcurrently } from "../../../src/grading/map-concurrently.ts";
import { runScript } from "../../../src/scripts/run-script.ts";
import type { Named } from "./asked-for.ts";
import { languageOf, readRows, type GoldRow } from "./data.ts";
import type { Compared } from "./grade-gold.ts";

interface ChatRow extends Pick<GoldRow, "id" | "lang" | "task_id"> {
  readonly prompt: string;
  readonly response: string;
  readonly tests: string;
  /** The verdict of the code that the model meant. */
  readonly local: "pass" | "fail";
}

const JOBS = 2;
const SEED = 1;

/** Raw replies: their code is found, and its benchmark's own tests are run after it. */
export async function gradeChat(sandbox: Sandbox, isAsked: (row: Named) => boolean): Promise<Compared[]> {
  const rows = readRows<ChatRow>("chat/replies.jsonl.gz").filter(({ id, task_id }) =>
    isAsked({ id, taskId: task_id, dataset: "chat" }),
  );
  return mapConcurrently(rows, JOBS, async (row) => {
    const language = languageOf(row);
    const about = { id: row.id, taskId: row.task_id, dataset: `chat ${row.lang}`, confirmed: row.local };
    const name = entryOf(row, language);
    const names = { python: name, javascript: name, typescript: name };
    const heads = { [language]: row.prompt };
    const found = extractCode(row.response, { names, mode: "function", language, heads });
    if (found.kind === "no-code") return { ...about, how: "script", ours: found } as const;
    const source = `${found.source}\n${row.tests}\n`;
    const graded = await runScript(
      { sandbox, limits: DEFAULT_LIMITS, seed: SEED },
      { language: found.language, source },
    );
    return { ...about, how: "script", ours: graded.verdict } as const;
  });
}

/** The function that the prompt begins: its last one, since helpers stand before it. */
function entryOf({ prompt }: ChatRow, language: Language): string {
  const head = language === "python" ? /^def\s+(\w+)/gm : /^(?:export\s+)?function\s+(\w+)/gm;
  return Array.from(prompt.matchAll(head), ([, name]) => name as string).at(-1) ?? "";
}
