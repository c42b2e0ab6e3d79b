const SCRIPTS: ReadonlySet<string | undefined> = new Set(["assay", "start"]);

/**
 * A command as whoever reads it can type it: a checkout has no `assay`, but a script of npm's of that name. What is
 * written down stays as it is, for any reader.
 */
export function typedCommand(command: string, env: NodeJS.ProcessEnv = process.env): string {
  const isScript = env["npm_package_name"] === "assay" && SCRIPTS.has(env["npm_lifecycle_event"]);
  return isScript ? command.replace(/^assay /, "npm run -s assay -- ") : command;
}
