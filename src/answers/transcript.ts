/** Whether a block is what a Python console showed: it starts with a prompt. */
export function isTranscript(lines: readonly string[]): boolean {
  return /^\s*>>>(?: |$)/.test(lines.find((line) => line.trim() !== "") ?? "");
}

/** What was typed in a console transcript, without prompts and without what the console answered. */
export function stripPrompts(lines: readonly string[]): string[] {
  return lines.flatMap((line) => {
    const typed = /^\s*(?:>>>|\.\.\.)(?: ([\s\S]*))?$/.exec(line);
    return typed === null ? [] : [typed[1] ?? ""];
  });
}
