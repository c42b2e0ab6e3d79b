import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { COMMANDS_PAGE, formatCommandsPage } from "../../../src/cli/commands-page.ts";
import { makeProgram } from "../../../src/cli/program.ts";
import { findPackage } from "../../../src/package-root.ts";
import { runCli } from "../support/run-cli.ts";

test("the page that is checked in is the one that `npm run schema` writes", () => {
  expect(readFileSync(join(findPackage().root, COMMANDS_PAGE), "utf8")).toBe(formatCommandsPage());
});

test("every command stands there, with the help that it prints", async () => {
  const page = formatCommandsPage();
  for (const command of makeProgram().commands)
    expect(page).toContain(
      `\n## assay ${command.name()}\n\n\`\`\`text\nUsage: assay ${command.name()} `.trimEnd(),
    );
  const { stdout } = await runCli("scoreboard", "--help");
  expect(page).toContain(`\`\`\`text\n${stdout.trim()}\n\`\`\`\n`);
});
