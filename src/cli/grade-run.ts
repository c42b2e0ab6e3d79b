import type { Logger } from "pino";
import type { Problem } from "#problems";
import { DEFAULT_LIMITS } from "#sandbox";
import type { Answer } from "../answers/index.ts";
import { gradeAnswers, type GradedAnswer } from "../grade-answers.ts";
import { openGrades, type GradeStore } from "../grading/grade-store.ts";
import { findPackage } from "../package-root.ts";
import { escapeText } from "../report/escape.ts";
import type { Telling } from "../report/result-lines.ts";
import { describeRun } from "../runs/describe-run.ts";
import { finishRun } from "../runs/finish-run.ts";
import { lockRun } from "../runs/lock.ts";
import { openLog } from "../runs/log.ts";
import { refuseModelRun } from "../runs/refuse-model-run.ts";
import { prepareRunFolder, writeCandidate } from "../runs/run-folder.ts";
import type { Scoreboard } from "../scoreboard/scoreboard.ts";
import { EXIT } from "./exit-codes.ts";
import { fallUnder } from "./fall-under.ts";
import { Interrupted } from "./interrupted.ts";
import type { RunOptions } from "./options.ts";
import { openProgress, SILENT } from "./progress.ts";
import { tellScoreboard } from "./tell-scoreboard.ts";
import { withSandbox } from "./with-sandbox.ts";

/** What is graded in one run, and how it is told. */
export interface RunRequest {
  readonly answers: readonly Answer[];
  /** The file they come from; null: none. */
  readonly answersFile: string | null;
  readonly problems: readonly Problem[];
  readonly options: RunOptions;
  readonly label?: Telling["label"];
  /** Whether the caller goes on to write the page of the run. */
  readonly hasPage?: boolean;
}

/**
 * Grades the answers, writes the folder of the run and tells the result; gives the exit code. Answers from a file that an
 * earlier call graded into the same folder are not run again.
 */
export async function gradeRun(request: RunRequest): Promise<number> {
  const { problems, label, hasPage, options } = request;
  const { out } = options;
  await prepareRunFolder(out);
  await refuseModelRun(out);
  const lock = await lockRun(out);
  try {
    const scoreboard = await gradeIntoFolder(request);
    tellScoreboard(scoreboard, { ...options, problems, label, hasPage, folder: options.problems });
    const under = fallUnder(scoreboard, options.failUnder);
    return scoreboard.results.some(({ verdict }) => verdict.kind === "not-graded") ? EXIT.fellShort : under;
  } catch (error) {
    if (error instanceof Interrupted) error.message = interruptedWords(request);
    throw error;
  } finally {
    lock.release();
  }
}

function interruptedWords({ answersFile, options }: RunRequest): string {
  const on = answersFile === null ? "" : "; the same command goes on from there";
  return `interrupted: no scoreboard was written; ${options.out} holds the log and what was graded so far${on}`;
}

async function gradeIntoFolder(request: RunRequest): Promise<Scoreboard> {
  const { answersFile, options, answers } = request;
  const { out, seed, jobs } = options;
  const log = openLog(out, { onLost: warn });
  log.info({ answers: answers.length, seed, jobs }, "started");
  const grades = answersFile === null ? null : await openGrades(out);
  try {
    if (grades !== null && grades.healed !== null) warn(grades.healed);
    const scoreboard = await gradeAndWrite(request, log, grades);
    log.info("finished");
    return scoreboard;
  } catch (error) {
    log.error({ err: error }, "failed");
    throw error;
  } finally {
    await grades?.close();
  }
}

function warn(message: string): void {
  process.stderr.write(`${escapeText(message)}\n`);
}

async function gradeAndWrite(
  request: RunRequest,
  log: Logger,
  grades: GradeStore | null,
): Promise<Scoreboard> {
  const { answers, answersFile, problems, options } = request;
  const { out, seed, jobs } = options;
  const started = new Date().toISOString();
  const progress = options.quiet === true ? SILENT : openProgress(answers.length, process.stderr);
  const onResult = async (graded: GradedAnswer) => {
    await writeCandidate(out, graded);
    log.info({ ...graded.answer, response: undefined, verdict: graded.grade.verdict }, "graded");
    progress.graded(graded);
  };
  try {
    const { graded, versions } = await withSandbox(
      { jobs, onProgress: progress.note },
      async (sandbox, signal) => {
        const used = { assay: findPackage().version, ...sandbox.versions };
        const kept = grades === null ? {} : { kept: { grades, versions: used } };
        const task = { answers, problems, sandbox, seed, jobs, signal, onResult, ...kept };
        return { graded: await gradeAnswers(task), versions: used };
      },
    );
    const run = describeRun({ started, jobs, answers: answersFile, problems: options.problems, out });
    return await finishRun(out, { graded, problems, versions, seed, limits: DEFAULT_LIMITS, run });
  } finally {
    progress.end();
  }
}
