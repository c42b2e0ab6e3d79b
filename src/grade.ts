import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { loadProblems, type Problem } from "#problems";
import { DEFAULT_LIMITS, type Language, type Limits, openSandbox, type Sandbox } from "#sandbox";
import { countFailedCalls } from "./asking/failed-calls.ts";
import { type GradeEvent, warning } from "./asking/grade-event.ts";
import { missingOrders, openAsking } from "./asking/open-asking.ts";
import type { Services } from "./asking/open-desk.ts";
import { type AskPlan, planUnits } from "./asking/plan.ts";
import { type ModelChoice, planModels } from "./asking/plan-models.ts";
import { promptsOf } from "./asking/prompts.ts";
import { DEFAULT_TEMPLATE, type Template } from "./asking/template.ts";
import { checkOptions, type KnownOptions } from "./check-options.ts";
import { checkKeys, type Config, type Environment, NO_CONFIG } from "./config/index.ts";
import type { GradedAnswer } from "./grade-answers.ts";
import { gradeModels } from "./grade-models.ts";
import { makeBench } from "./grading/bench.ts";
import type { ModelSettings } from "./models/index.ts";
import { findPackage, shippedProblems } from "./package-root.ts";
import { stoppingWith } from "./grading/stopping-with.ts";
import { REPLIES_FILE } from "./replies/index.ts";
import { describeRun } from "./runs/describe-run.ts";
import { finishRun } from "./runs/finish-run.ts";
import { loadShipped } from "./runs/load-shipped.ts";
import { logEvent } from "./runs/log-event.ts";
import { openRun, type OpenRun } from "./runs/open-run.ts";
import { writeCandidate } from "./runs/run-folder.ts";
import { writeRunRecord } from "./runs/run-record.ts";
import type { Scoreboard } from "./scoreboard/scoreboard.ts";

/** A run: which models are asked what, and where it is written down. */
export interface GradeOptions {
  /** Whole names, e.g. `openai/gpt-4o`, or with settings. */
  readonly models: readonly (string | ModelChoice)[];
  /** Folder of the run. The same options in the same folder go on where an earlier call ended. */
  readonly out: string;
  /** Default those shipped. */
  readonly problems?: readonly Problem[] | undefined;
  /** Where they come from, for the record. */
  readonly problemsFolder?: string | undefined;
  /** Default `["python"]`. */
  readonly languages?: readonly Language[] | undefined;
  /** Replies for each model, problem and language; default 1. */
  readonly samples?: number | undefined;
  /** 2: a reply that fails a public example is told so and corrected once; default 1. */
  readonly attempts?: number | undefined;
  /** How the prompt is worded. */
  readonly template?: Template | undefined;
  /** Has replies asked for through the providers' batch interfaces, where they have one; default false. */
  readonly batch?: boolean | undefined;
  /** How often a batch is looked at in the long run, in ms; default 30,000. */
  readonly batchPollMillis?: number | undefined;
  /** US dollars that the replies of this call may cost; default no limit. */
  readonly budgetUsd?: number | null | undefined;
  /** Seeds generated inputs and randomness inside the sandbox; default 1. */
  readonly seed?: number | undefined;
  readonly limits?: Limits | undefined;
  /** Replies graded at once; changes no result; default 2. */
  readonly jobs?: number | undefined;
  /**
   * How providers are reached, as `loadConfig({ folder })` reads it from `assay.config.json`; default by their own addresses. No
   * file is read by itself, and of a config only `providers` counts here.
   */
  readonly config?: Config | undefined;
  /** Where keys are looked for; default `process.env`. */
  readonly env?: Environment | undefined;
  /** With one worker more than `jobs`; default one that is opened and closed. */
  readonly sandbox?: Sandbox | undefined;
  /** For the record: what a person would type to go on. */
  readonly command?: string | undefined;
  /**
   * Ends the run: nothing more is asked, replies that are under way are waited for and written down, and the signal's reason
   * is thrown.
   */
  readonly signal?: AbortSignal | undefined;
  /** Told of everything that happens, as it happens. */
  readonly onEvent?: ((event: GradeEvent) => void) | undefined;
}

/** What a run came to. */
export interface GradedRun {
  readonly scoreboard: Scoreboard;
  /** How many replies are missing, which the same call would ask for. */
  readonly missing: number;
}

/**
 * Asks models for solutions, writes every reply down, grades it, and writes a scoreboard. Throws before anything is asked: a
 * `ConfigError` for missing keys or an unknown option, a `ProblemError` for problems that cannot be read, a `RunError` where the folder cannot
 * be written or another process is at work in it.
 *
 * @example
 * const { scoreboard } = await grade({ models: ["openai/gpt-4o"], samples: 5, out: "runs/april" });
 */
export async function grade(options: GradeOptions): Promise<GradedRun> {
  const job = await settle(options);
  const run = await openRun(options.out, (message) => job.tell(warning(message)));
  try {
    return await gradeInto(run, job);
  } finally {
    await run.close();
  }
}

/** What is to be done, with nothing left open. */
interface Job {
  readonly plan: AskPlan;
  readonly options: GradeOptions;
  readonly template: Template;
  readonly services: Services;
  readonly ground: { readonly seed: number; readonly limits: Limits };
  readonly jobs: number;
  readonly stopping: AbortSignal;
  readonly stop: (reason: unknown) => void;
  readonly tell: (event: GradeEvent) => void;
}

const KNOWN: KnownOptions<GradeOptions> = {
  ...{ models: true, out: true, problems: true, problemsFolder: true, languages: true, samples: true },
  ...{ attempts: true, template: true, batch: true, batchPollMillis: true, budgetUsd: true, seed: true },
  ...{ limits: true, jobs: true, config: true, env: true, sandbox: true, command: true, signal: true },
  onEvent: true,
};

async function settle(options: GradeOptions): Promise<Job> {
  checkOptions("grade", options, KNOWN);
  const {
    config = NO_CONFIG,
    env = process.env,
    languages = ["python"],
    samples = 1,
    attempts = 1,
  } = options;
  const { template = DEFAULT_TEMPLATE, seed = 1, limits = DEFAULT_LIMITS, jobs = 2 } = options;
  const models = planModels(options.models);
  // Where replies are there already, only who is still to be asked needs a key.
  if (!existsSync(join(options.out, REPLIES_FILE)))
    checkKeys(
      models.map(({ parts }) => parts),
      config,
      env,
    );
  const problems = options.problems ?? (await loadProblems(shippedProblems()));
  return {
    plan: { models, problems, languages: [...new Set(languages)], samples, attempts },
    ...{ options, template, jobs, services: { config, env }, ground: { seed, limits } },
    ...stoppingWith(options.signal),
    tell: options.onEvent ?? (() => undefined),
  };
}

async function gradeInto(run: OpenRun, job: Job): Promise<GradedRun> {
  run.log.info({ ...job.ground, jobs: job.jobs, command: job.options.command }, "started");
  for (const message of run.healed) job.tell(warning(message));
  job.stopping.throwIfAborted();
  const onProgress = (message: string) => job.tell({ kind: "note", message });
  const { sandbox = await openSandbox({ workers: job.jobs + 1, onProgress }) } = job.options;
  try {
    return await askAndGrade(run, job, sandbox);
  } finally {
    if (job.options.sandbox === undefined) await sandbox.close();
  }
}

async function askAndGrade(run: OpenRun, job: Job, sandbox: Sandbox): Promise<GradedRun> {
  const { plan, stopping, stop, ground, jobs } = job;
  const started = new Date().toISOString();
  const failedCalls = countFailedCalls();
  const onEvent = (event: GradeEvent) => {
    failedCalls.note(event);
    logEvent(run.log, event);
    job.tell(event);
  };
  const units = planUnits(plan);
  const prompts = promptsOf(job.template, plan.attempts);
  const missing = missingOrders(run, plan, { units, prompts });
  const { config, env } = job.services;
  checkKeys(
    missing.map(({ model }) => model.parts),
    config,
    env,
  );
  const record = recordOf(job, started, units.length);
  await writeRunRecord(run.folder, { ...record, finished: null });
  // Needed at the end; until then there is time enough. What is wrong with them is told there.
  loadShipped().catch(() => undefined);
  const { desk, laneOf } = await openAsking({ run, job, wanted: units.length, missing, onEvent });
  const versions = { assay: findPackage().version, ...sandbox.versions };
  const judging = {
    bench: makeBench({ sandbox, ...ground }),
    grades: run.grades,
    ground: { versions, ...ground },
  };
  const keep = async (result: GradedAnswer) => writeCandidate(run.folder, result);
  const graded = await gradeModels({
    ...{ units, problems: plan.problems, desk, prompts, judging, laneOf, keep },
    ...{ jobs, stopping, stop, onEvent },
  });
  stopping.throwIfAborted();
  const scoreboard = await finishRun(run.folder, {
    ...{ graded, problems: plan.problems, versions, ...ground, asking: askingOf(job) },
    run: {
      failedCalls: failedCalls.counts(),
      ...describeRun({ started, jobs, answers: null, problems: folderOf(job), out: run.folder }),
    },
  });
  const unanswered = scoreboard.results.filter(isMissing).length;
  const finished = unanswered === 0 ? new Date().toISOString() : null;
  await writeRunRecord(run.folder, { ...record, finished });
  return { scoreboard, missing: unanswered };
}

/** Whether the same call would ask for it. */
function isMissing({ verdict }: Scoreboard["results"][number]): boolean {
  return verdict.kind === "not-graded" && ["model-error", "not-asked"].includes(verdict.reason);
}

/** Where the problems come from. */
function folderOf({ options }: Pick<Job, "options">): string {
  return options.problemsFolder ?? shippedProblems();
}

function recordOf({ plan, options }: Job, started: string, expected: number) {
  const folder = resolve(folderOf({ options }));
  const { models, problems, samples, languages } = plan;
  return {
    ...{ started, models: models.map(({ name }) => name), problems: problems.length, samples },
    ...{ languages: [...languages], expected, command: options.command ?? "" },
    problemsFolder: folder === resolve(shippedProblems()) ? null : folder,
  };
}

function askingOf({ plan, template }: Job): NonNullable<Scoreboard["settings"]["asking"]> {
  const { models, samples, languages, attempts } = plan;
  const settings = models
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, settings: own }) => [name, own]);
  return {
    ...{ samples, languages: [...languages], attempts, templateHash: template.hash },
    models: Object.fromEntries(settings) as Record<string, ModelSettings>,
  };
}
