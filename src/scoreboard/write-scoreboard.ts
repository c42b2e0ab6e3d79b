import { join } from "node:path";
import { writeAtomically } from "../runs/write-atomically.ts";
import type { Scoreboard } from "./scoreboard.ts";

/** The name of the scoreboard in the folder of a run. */
export const SCOREBOARD_FILE = "scoreboard.json";

/** Writes the scoreboard into the folder of a run; whoever reads it meanwhile sees the old one or the new one. */
export async function writeScoreboard(folder: string, scoreboard: Scoreboard): Promise<void> {
  await writeAtomically(join(folder, SCOREBOARD_FILE), formatScoreboard(scoreboard));
}

/** The bytes of a scoreboard file. */
export function formatScoreboard(scoreboard: Scoreboard): string {
  return `${JSON.stringify(scoreboard, null, 2)}\n`;
}
