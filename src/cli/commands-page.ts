import type { Command } from "commander";
import { makeProgram } from "./program.ts";

/** Where the page is checked in, from the root of the repository. */
export const COMMANDS_PAGE = "docs/commands.md";

const HEAD = `# Commands

Written by \`npm run schema\` from what \`assay --help\` and \`assay COMMAND --help\` print. In a checkout \`assay\` is
\`npm run -s assay --\`. The tests of this repository run each example.
`;

const HELP_WIDTH = 80;

/** The page: the help of the program, and of each of its commands, as a terminal of 80 columns has it. */
export function formatCommandsPage(): string {
  const program = makeProgram();
  const { commands } = program;
  const links = commands.map((command) => `[${command.name()}](#assay-${command.name()})`);
  return [
    HEAD,
    `${links.join(", ")}\n`,
    sectionOf("assay", program),
    ...commands.map((command) => sectionOf(`assay ${command.name()}`, command)),
  ].join("\n");
}

function sectionOf(title: string, command: Command): string {
  return `## ${title}\n\n\`\`\`text\n${helpOf(command).trim()}\n\`\`\`\n`;
}

/** All of it: `helpInformation` would leave out what was added after the options. */
function helpOf(command: Command): string {
  let told = "";
  const writeOut = (text: string) => void (told += text);
  command
    .configureOutput({ writeOut, getOutHelpWidth: () => HELP_WIDTH, getOutHasColors: () => false })
    .outputHelp();
  return told;
}
