const SCRIPTS: ReadonlySet<string | undefined> = new Set(["assay", "start"]);

/** Whether a script of npm's started us, in a checkout. */
export function isScript(env: NodeJS.ProcessEnv = process.env): boolean {
  return env["npm_package_name"] === "assay" && SCRIPTS.has(env["npm_lifecycle_event"]);
}

/**
 * A command as whoever reads it can type it: a checkout has no `assay`, but a script of npm's of that name. What is
 * written down stays as it is, for any reader.
 */
export function typedCommand(command: string, env: NodeJS.ProcessEnv = process.env): string {
  return isScript(env) ? command.replace(/^assay /, "npm run -s assay -- ") : command;
}

/** The folder that a command was typed in, since npm runs its scripts in the package's root; null: we are there. */
export function typedIn(env: NodeJS.ProcessEnv = process.env): string | null {
  return isScript(env) ? (env["INIT_CWD"] ?? null) : null;
}
