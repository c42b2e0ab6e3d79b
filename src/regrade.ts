import { findProblem, loadProblems, type Problem } from "#problems";
import { DEFAULT_LIMITS, type Limits, openSandbox, type Sandbox } from "#sandbox";
import { placeOf } from "./answers/index.ts";
import { type GradeEvent, warning } from "./asking/grade-event.ts";
import type { ReplyDesk } from "./asking/reply-desk.ts";
import type { Told } from "./asking/reply-writer.ts";
import type { Unit } from "./asking/unit.ts";
import { gradeModels } from "./grade-models.ts";
import { makeBench } from "./grading/bench.ts";
import { stoppingWith } from "./grading/stopping-with.ts";
import { findPackage, shippedProblems } from "./package-root.ts";
import type { Reply } from "./replies/index.ts";
import { describeRun } from "./runs/describe-run.ts";
import { finishRun } from "./runs/finish-run.ts";
import { logEvent } from "./runs/log-event.ts";
import { openRun, type OpenRun } from "./runs/open-run.ts";
import { refuseOtherProblems, refuseWithoutReplies } from "./runs/refuse-regrade.ts";
import { writeCandidate } from "./runs/run-folder.ts";
import type { Scoreboard } from "./scoreboard/scoreboard.ts";

/** What is graded again. */
export interface RegradeOptions {
  /** The folder of a run that asked models; its scoreboard is written anew. */
  readonly run: string;
  /** Default those shipped. */
  readonly problems?: readonly Problem[] | undefined;
  /** Where they come from, for the record. */
  readonly problemsFolder?: string | undefined;
  /** Default 1. */
  readonly seed?: number | undefined;
  readonly limits?: Limits | undefined;
  /** Replies graded at once; changes no result; default 2. */
  readonly jobs?: number | undefined;
  /** How the models were asked, for the record. */
  readonly asking?: Scoreboard["settings"]["asking"];
  /** With one worker more than `jobs`; default one that is opened and closed. */
  readonly sandbox?: Sandbox | undefined;
  /** Ends the work; its reason is thrown, and what was graded is not graded again. */
  readonly signal?: AbortSignal | undefined;
  readonly onEvent?: ((event: GradeEvent) => void) | undefined;
}

/**
 * Grades the replies of a run against the problems as they are now; nobody is asked. What has not changed keeps its grade,
 * and is not run again. Throws a `RunError` where there are no replies, and where no problems are given and the run had its
 * own; then nothing is written.
 */
export async function regrade(options: RegradeOptions): Promise<Scoreboard> {
  await refuseWithoutReplies(options.run);
  if (options.problems === undefined) await refuseOtherProblems(options.run);
  const problems = options.problems ?? (await loadProblems(shippedProblems()));
  const { jobs = 2, onEvent = () => undefined } = options;
  const run = await openRun(options.run, (message) => onEvent(warning(message)));
  try {
    const replies = await latestReplies(run);
    for (const { unit } of replies.values()) findProblem(problems, unit.problem);
    for (const message of run.healed) onEvent(warning(message));
    const onProgress = (message: string) => onEvent({ kind: "note", message });
    const { sandbox = await openSandbox({ workers: jobs + 1, onProgress }) } = options;
    try {
      return await gradeReplies(run, replies, { ...options, problems, sandbox, jobs });
    } finally {
      if (options.sandbox === undefined) await sandbox.close();
    }
  } finally {
    await run.close();
  }
}

/** Where a reply is written down, which may be long. */
interface StoredReply {
  readonly unit: Unit;
  readonly key: string;
}

/** By place: where settings were changed between two calls there are two replies, of which the later one counts. */
async function latestReplies({ stores }: OpenRun): Promise<ReadonlyMap<string, StoredReply>> {
  const latest = new Map<string, StoredReply>();
  for await (const reply of stores.replies.records())
    latest.set(placeKey(reply), { unit: unitOf(reply), key: reply.key });
  return latest;
}

const placeKey = (unit: Unit) => JSON.stringify(placeOf(unit));

type Needs = RegradeOptions & {
  readonly problems: readonly Problem[];
  readonly sandbox: Sandbox;
  readonly jobs: number;
};

async function gradeReplies(
  run: OpenRun,
  replies: ReadonlyMap<string, StoredReply>,
  { problems, sandbox, jobs, ...options }: Needs,
): Promise<Scoreboard> {
  const { seed = 1, limits = DEFAULT_LIMITS } = options;
  const { stopping, stop } = stoppingWith(options.signal);
  const started = new Date().toISOString();
  run.log.info({ seed, limits, jobs }, "started");
  const onEvent = (event: GradeEvent) => {
    logEvent(run.log, event);
    options.onEvent?.(event);
  };
  onEvent({ kind: "planned", wanted: replies.size, there: replies.size });
  const versions = { assay: findPackage().version, ...sandbox.versions };
  const ground = { seed, limits };
  const graded = await gradeModels({
    units: [...replies.values()].map(({ unit }) => unit),
    desk: deskOf(run, replies, onEvent),
    ...{ problems, jobs, stopping, stop, onEvent },
    prompts: { first: () => [], again: () => null },
    judging: {
      bench: makeBench({ sandbox, ...ground }),
      grades: run.grades,
      ground: { versions, ...ground },
    },
    laneOf: () => ({ name: "", concurrency: jobs * 2 }),
    keep: async (result) => writeCandidate(run.folder, result),
  });
  stopping.throwIfAborted();
  const folder = options.problemsFolder ?? shippedProblems();
  return finishRun(run.folder, {
    ...{ graded, problems, versions, ...ground, asking: options.asking },
    run: describeRun({ started, jobs, answers: null, problems: folder, out: run.folder }),
  });
}

function unitOf({ model, problem, language, sample, attempt }: Reply): Unit {
  return { model, problem, language, sample, attempt };
}

function deskOf(
  { stores }: OpenRun,
  replies: ReadonlyMap<string, StoredReply>,
  onEvent: (event: GradeEvent) => void,
): ReplyDesk {
  return {
    close: async () => undefined,
    async replyTo(unit): Promise<Told> {
      const { key } = replies.get(placeKey(unit)) as StoredReply;
      const reply = (await stores.replies.get(key)) as Reply;
      onEvent({ kind: "replied", unit, reply, cached: true });
      return { kind: "reply", reply };
    },
  };
}
