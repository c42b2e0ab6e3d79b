import { hostname } from "node:os";
import { resolve } from "node:path";
import type { Logger } from "pino";
import { loadProblems, type Problem } from "#problems";
import { DEFAULT_LIMITS } from "#sandbox";
import type { Answer } from "../answers/index.ts";
import { gradeAnswers, type GradedAnswer } from "../grade-answers.ts";
import { findPackage, shippedProblems } from "../package-root.ts";
import type { Telling } from "../report/result-lines.ts";
import { removeStaleCandidates } from "../runs/earlier-run.ts";
import { openLog } from "../runs/log.ts";
import { prepareRunFolder, writeCandidate } from "../runs/run-folder.ts";
import { buildScoreboard } from "../scoreboard/build-scoreboard.ts";
import type { Run, Scoreboard } from "../scoreboard/scoreboard.ts";
import { writeScoreboard } from "../scoreboard/write-scoreboard.ts";
import { EXIT } from "./exit-codes.ts";
import { Interrupted } from "./interrupted.ts";
import type { RunOptions } from "./options.ts";
import { openProgress } from "./progress.ts";
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
}

/** Grades the answers, writes the folder of the run and tells the result; gives the exit code. */
export async function gradeRun(request: RunRequest): Promise<number> {
  const { problems, label } = request;
  const { out, seed, jobs } = request.options;
  await prepareRunFolder(out);
  const log = openLog(out);
  log.info({ answers: request.answers.length, seed, jobs }, "started");
  try {
    const scoreboard = await gradeIntoFolder(request, log);
    await writeScoreboard(out, scoreboard);
    await removeStaleCandidates(out, candidatesOf(scoreboard));
    log.info("finished");
    tellScoreboard(scoreboard, { ...request.options, problems, label, folder: request.options.problems });
    return scoreboard.results.some(({ verdict }) => verdict.kind === "not-graded") ? EXIT.fellShort : EXIT.ok;
  } catch (error) {
    log.error({ err: error }, "failed");
    if (error instanceof Interrupted)
      error.message = `interrupted: no scoreboard was written; ${out} holds the log and the code graded so far`;
    throw error;
  }
}

async function gradeIntoFolder(request: RunRequest, log: Logger): Promise<Scoreboard> {
  const { answers, problems, options } = request;
  const { out, seed, jobs } = options;
  const started = new Date().toISOString();
  const shipped =
    resolve(options.problems) === shippedProblems() ? problems : await loadProblems(shippedProblems());
  const progress = openProgress(answers.length, process.stderr);
  const onResult = async (graded: GradedAnswer) => {
    await writeCandidate(out, graded);
    log.info({ ...graded.answer, response: undefined, verdict: graded.grade.verdict }, "graded");
    progress.graded(graded);
  };
  try {
    const { graded, versions } = await withSandbox(
      { jobs, onProgress: progress.note },
      async (sandbox, signal) => ({
        graded: await gradeAnswers({ answers, problems, sandbox, seed, jobs, signal, onResult }),
        versions: { assay: findPackage().version, ...sandbox.versions },
      }),
    );
    const run = describeRun(request, started);
    return buildScoreboard({ graded, problems, versions, seed, limits: DEFAULT_LIMITS, run, shipped });
  } finally {
    progress.end();
  }
}

function candidatesOf({ results }: Scoreboard): ReadonlySet<string> {
  return new Set(results.flatMap(({ candidate }) => (candidate === null ? [] : [candidate.file])));
}

function describeRun({ answersFile, options }: RunRequest, started: string): Run {
  const { problems, out, jobs } = options;
  const answers = answersFile === null ? null : resolve(answersFile);
  const when = { started, finished: new Date().toISOString() };
  const paths = { answers, problems: resolve(problems), out: resolve(out) };
  return { ...when, host: hostname(), node: process.version, jobs, paths };
}
