import { CommanderError } from "commander";
import { GraderFault } from "#graders";
import { ProblemError } from "#problems";
import { SandboxFault } from "#sandbox";
import { AnswersError } from "../answers/index.ts";
import { ImportError } from "../importing/index.ts";
import { JournalError } from "../journal/index.ts";
import { ConfigError } from "../config/index.ts";
import { ModelNameError } from "../models/index.ts";
import { escapeText } from "../report/escape.ts";
import { RunError } from "../runs/run-error.ts";
import { EXIT } from "./exit-codes.ts";
import { endProcess, guardEnd } from "./guard-end.ts";
import { Interrupted } from "./interrupted.ts";
import { makeProgram } from "./program.ts";
import { keepOutputClean } from "./write-out.ts";

const TOLD_IN_ONE_LINE = [
  AnswersError,
  JournalError,
  ProblemError,
  RunError,
  SandboxFault,
  GraderFault,
  ConfigError,
  ModelNameError,
  ImportError,
];

/** Runs the command line and sets the exit code. Bad news that is not a bug is told in one line on stderr. */
export async function runCli(args: readonly string[]): Promise<void> {
  // A reader such as `head` may close the pipe before all is written.
  process.stdout.on("error", (error: NodeJS.ErrnoException) =>
    endProcess(error.code === "EPIPE" ? EXIT.ok : 1),
  );
  keepOutputClean();
  await guardEnd(async () => {
    try {
      await makeProgram().parseAsync(args, { from: "user" });
    } catch (error) {
      // Workers are gone by now, but an engine that was still booting would keep us.
      if (error instanceof Interrupted) endInterrupted(error);
      process.exitCode = exitCodeFor(error);
    }
  });
}

function endInterrupted({ message, exitCode }: Interrupted): never {
  process.stderr.write(`assay: ${escapeText(message)}\n`);
  endProcess(exitCode);
}

function exitCodeFor(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.badUsage;
  if (!(error instanceof Error) || !TOLD_IN_ONE_LINE.some((kind) => error instanceof kind)) throw error;
  process.stderr.write(`assay: ${escapeText(error.message)}\n`);
  return EXIT.couldNotGrade;
}
