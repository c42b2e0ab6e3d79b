import stringWidth from "string-width";
import { expect, test } from "vitest";
import { makeProgram } from "../../../src/cli/program.ts";

const COMMANDS = [
  "grade",
  "regrade",
  "demo",
  "replay",
  "show",
  "runs",
  "scoreboard",
  "report",
  "serve",
  "problems",
  "doctor",
];

/** What asking for help prints. */
function helpFor(...args: readonly string[]): string {
  let told = "";
  const program = makeProgram();
  const writeOut = (text: string) => void (told += text);
  for (const command of [program, ...program.commands])
    command.configureOutput({ writeOut, getOutHelpWidth: () => 80 });
  expect(() => program.parse(args, { from: "user" })).toThrow(expect.objectContaining({ exitCode: 0 }));
  return told;
}

test("every command has help with examples", () => {
  for (const command of COMMANDS) expect(helpFor(command, "--help")).toContain(`\n  assay ${command}`);
});

test("help is a command too", () => {
  expect(helpFor("help")).toBe(helpFor("--help"));
  for (const command of COMMANDS) expect(helpFor("help", command)).toBe(helpFor(command, "--help"));
});

test("no line of help is wider than 80 columns", () => {
  for (const command of [[], ...COMMANDS.map((name) => [name])]) {
    const wide = helpFor(...command, "--help")
      .split("\n")
      .filter((line) => stringWidth(line) > 80);
    expect(wide).toEqual([]);
  }
});
