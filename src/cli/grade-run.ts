import { hostname } from "node:os";
import { resolve } from "node:path";
import type { Problem } from "#problems";
import { DEFAULT_LIMITS } from "#sandbox";
import type { Answer } from "../answers/index.ts";
import { gradeAnswers } from "../grade.ts";
import { findPackage } from "../package-root.ts";
import { paintFor } from "../report/paint.ts";
import type { Telling } from "../report/result-lines.ts";
import { formatTable } from "../report/table.ts";
import { openLog } from "../runs/log.ts";
import { prepareRunFolder, writeCandidate } from "../runs/run-folder.ts";
import { buildScoreboard } from "../scoreboard/build-scoreboard.ts";
import type { Scoreboard } from "../scoreboard/scoreboard.ts";
import { formatScoreboard, writeScoreboard } from "../scoreboard/write-scoreboard.ts";
import { EXIT } from "./exit-codes.ts";
import type { RunOptions } from "./options.ts";
import { openProgress } from "./progress.ts";
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
  await prepareRunFolder(request.options.out);
  const scoreboard = await gradeIntoFolder(request);
  await writeScoreboard(request.options.out, scoreboard);
  tell(scoreboard, request);
  return scoreboard.results.some(({ verdict }) => verdict.kind === "not-graded") ? EXIT.fellShort : EXIT.ok;
}

async function gradeIntoFolder({ answers, answersFile, problems, options }: RunRequest): Promise<Scoreboard> {
  const { out, seed, jobs } = options;
  const started = new Date().toISOString();
  const log = openLog(out);
  const progress = openProgress(answers.length, process.stderr);
  log.info({ answers: answers.length, seed, jobs }, "started");
  try {
    return await withSandbox({ jobs, onProgress: progress.note }, async (sandbox, signal) => {
      const graded = await gradeAnswers({
        ...{ answers, problems, sandbox, seed, jobs, signal },
        onResult: async (result) => {
          await writeCandidate(out, result);
          const { model, problem, sample } = result.answer;
          log.info({ model, problem, sample, verdict: result.grade.verdict }, "graded");
          progress.graded(result);
        },
      });
      const { versions } = sandbox;
      const paths = {
        answers: answersFile && resolve(answersFile),
        problems: resolve(options.problems),
        out: resolve(out),
      };
      const when = { started, finished: new Date().toISOString() };
      const run = { ...when, host: hostname(), node: process.version, jobs, paths };
      const engine = { assay: findPackage().version, ...versions };
      return buildScoreboard({ graded, problems, versions: engine, seed, limits: DEFAULT_LIMITS, run });
    });
  } catch (error) {
    log.error({ err: error }, "failed");
    throw error;
  } finally {
    progress.end();
    log.info("finished");
  }
}

function tell(scoreboard: Scoreboard, { options, label }: RunRequest): void {
  const { stdout } = process;
  if (options.json) return void stdout.write(formatScoreboard(scoreboard));
  stdout.write(formatTable(scoreboard, { paint: paintFor(stdout), width: stdout.columns ?? 80, label }));
  stdout.write(`${resolve(options.out)}: scoreboard.json, log.jsonl and the candidates\n`);
}
