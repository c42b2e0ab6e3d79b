import { createHash } from "node:crypto";
import type { Language } from "#sandbox";

const EXTENSIONS = { python: "py", javascript: "js", typescript: "ts" } as const satisfies Record<
  Language,
  string
>;

interface CandidatePlace {
  readonly model: string;
  readonly problem: string;
  readonly sample: number;
  /** The language that was asked for; null or absent: none. */
  readonly language?: Language | null | undefined;
  readonly attempt?: number | undefined;
}

/** Where an answer's code, in `written`, lies from the scoreboard's folder, with `/` on every platform. */
export function candidateFile(place: CandidatePlace, written: Language): string {
  const { model, problem, sample, language, attempt = 1 } = place;
  const asked = language === null || language === undefined ? "" : `.${language}`;
  const again = attempt === 1 ? "" : `.attempt-${attempt}`;
  const name = `${sample}${asked}${again}.${EXTENSIONS[written]}`;
  return `candidates/${folderName(model)}/${folderName(problem)}/${name}`;
}

// File systems take 255 bytes, and some count the whole path.
const LONGEST_NAME = 120;

/**
 * A name from outside as the name of one folder, on every file system: what `decodeURIComponent` turns back. No slash,
 * no leading or trailing dot (so never `..`). A name that gets too long is cut and ends in its digest.
 */
function folderName(name: string): string {
  const encoded = encodeURIComponent(name.toWellFormed())
    .replaceAll(/[!'()*~]/g, percent)
    .replaceAll(/^\.|\.$/g, percent);
  if (encoded.length <= LONGEST_NAME) return encoded;
  return `${encoded.slice(0, LONGEST_NAME - 17)}~${createHash("sha256").update(name).digest("hex").slice(0, 16)}`;
}

function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
