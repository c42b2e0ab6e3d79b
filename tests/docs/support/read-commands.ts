/** A command that a page tells its readers to run. */
export interface ToldCommand {
  /** As it stands there, without its comment. */
  readonly line: string;
  /** What the page says that it prints, line by line; `...` stands for any lines. Null: nothing is said. */
  readonly prints: readonly string[] | null;
}

/** The commands of a page, in order: of its `sh` and `console` blocks, and the examples in the help of the program. */
export function readCommands(page: string): ToldCommand[] {
  return [...page.matchAll(/^```(sh|console|text)\n([^]*?)^```$/gm)].flatMap(([, kind, text = ""]) => {
    if (kind === "sh") return joined(text).map((line) => ({ line, prints: null }));
    return kind === "console" ? ofConsole(text) : examplesOf(text);
  });
}

function ofConsole(text: string): ToldCommand[] {
  return text
    .split(/^\$ /m)
    .slice(1)
    .map((part) => {
      const [line = "", ...prints] = part.trimEnd().split("\n");
      return { line: withoutComment(line), prints };
    });
}

function examplesOf(help: string): ToldCommand[] {
  return joined(help)
    .filter((line) => line.startsWith("  assay "))
    .map((line) => ({ line: withoutComment(line.trim()).replace(/ {2,}.*$/, ""), prints: null }));
}

/** Lines, those that end with a backslash joined to the next. */
function joined(text: string): string[] {
  const lines = text.replaceAll(/\\\n\s*/g, "").split("\n");
  return lines.map(withoutComment).filter((line) => line.trim() !== "");
}

function withoutComment(line: string): string {
  return line.replace(/(^|\s+)# .*$/, "");
}

/** Lines of blocks that no test would run, though they look like commands. */
export function missedCommands(page: string): string[] {
  const others = page.replaceAll(/^```(sh|console|text|yaml)\n[^]*?^```$/gm, "");
  return others.split("\n").filter((line) => /^( {4}|\$ )?((assay|npm|npx) \S|export [A-Z_]+=)/.test(line));
}
