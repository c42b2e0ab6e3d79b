import { join } from "node:path";
import type { Finding } from "./finding.ts";

/** The finding that an error tells whose message is `FILE:LINE: what is wrong; how to mend it`. */
export function findingOf({ message }: Error, folder: string): Finding {
  const [, file, line, told] = /^(.+?):(\d+): (.+)$/su.exec(message) ?? [];
  const about = { severity: "error", check: "problem" } as const;
  if (told !== undefined) return { ...about, file: file ?? folder, line: Number(line), message: told };
  const at = /\bjudge\.ts\b/.test(message) ? "judge.ts" : "problem.yaml";
  return { ...about, file: join(folder, at), line: null, message };
}
