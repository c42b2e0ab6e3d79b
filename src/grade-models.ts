import PQueue from "p-queue";
import { findProblem, type Problem } from "#problems";
import type { GradeEvent } from "./asking/grade-event.ts";
import type { ReplyDesk } from "./asking/reply-desk.ts";
import type { Told } from "./asking/reply-writer.ts";
import type { Unit } from "./asking/unit.ts";
import type { GradedAnswer } from "./grade-answers.ts";
import type { KeptBench } from "./grading/grade-once.ts";
import { mapConcurrently } from "./grading/map-concurrently.ts";
import { judgeReply } from "./grading/judge-reply.ts";
import type { Message } from "./models/index.ts";

export interface ModelRun {
  /** First attempts, or all of them where there is no asking. */
  readonly units: readonly Unit[];
  readonly problems: readonly Problem[];
  readonly desk: ReplyDesk;
  readonly judging: KeptBench;
  readonly prompts: Prompts;
  /** Who share the limit of replies that are asked for at once. */
  readonly laneOf: (unit: Unit) => Lane;
  /** Replies graded at once. */
  readonly jobs: number;
  /** Nothing more is asked or graded once it is aborted. */
  readonly stopping: AbortSignal;
  /** Aborts `stopping`. */
  readonly stop: (reason: unknown) => void;
  readonly onEvent: (event: GradeEvent) => void;
  /** Told of each result before the next step of its unit. */
  readonly keep: (graded: GradedAnswer) => Promise<void>;
}

export interface Lane {
  readonly name: string;
  readonly concurrency: number;
}

/** What a model is told. */
export interface Prompts {
  first(problem: Problem, unit: Unit): readonly Message[];
  /** For another attempt; null: there is none. */
  again(asked: Asked, graded: GradedAnswer): readonly Message[] | null;
}

export interface Asked {
  readonly problem: Problem;
  readonly unit: Unit;
  readonly messages: readonly Message[];
  readonly told: Told;
}

/** Replies that wait to be written down, or to be graded; more hold up asking, so that memory stays flat. */
const MOST_WAITING = 64;
/** Units begun in a lane beyond those that are asked for: as many as may wait to be written down and graded, and some more. */
const MOST_AHEAD = 3 * MOST_WAITING;

/**
 * Asks for replies and grades each as it comes: providers are asked side by side, each within its limits, while others
 * are graded. Whatever goes wrong with one reply is its own result. Results come in no certain order.
 */
export async function gradeModels(run: ModelRun): Promise<GradedAnswer[]> {
  const { desk, prompts, stopping } = run;
  const askingIn = makeLanes();
  const judging = new PQueue({ concurrency: run.jobs });
  const results: GradedAnswer[] = [];
  let writing = 0;

  const ask = async (unit: Unit, messages: readonly Message[]): Promise<Told> => {
    const told = Promise.withResolvers<Told>();
    const turn = async () => {
      const came = Promise.withResolvers<undefined>();
      told.resolve(desk.replyTo(unit, messages, () => came.resolve(undefined)));
      // The next one is asked while this one is written down.
      await Promise.race([came.promise, told.promise.catch(() => undefined)]);
      writing += 1;
      const written = told.promise.catch(() => undefined).finally(() => (writing -= 1));
      if (writing >= MOST_WAITING) await written;
      if (judging.size >= MOST_WAITING) await judging.onSizeLessThan(MOST_WAITING);
    };
    // A second attempt goes first, so that its sample is done with.
    await askingIn(run.laneOf(unit)).add(turn, { priority: unit.attempt });
    return told.promise;
  };
  const judge = (asked: Asked) =>
    judging.add(async () => {
      if (stopping.aborted) return null;
      const { unit } = asked;
      const { graded, cached } = await judgeReply(run.judging, asked.problem, unit, asked.told);
      if (stopping.aborted) return null;
      await run.keep(graded);
      run.onEvent({ kind: "graded", unit, verdict: graded.grade.verdict.kind, cached });
      // It stands on disk, and many of them are long.
      results.push({ ...graded, answer: { ...graded.answer, response: "" } });
      return graded;
    });

  async function follow(problem: Problem, unit: Unit, messages: readonly Message[]): Promise<void> {
    const asked = { problem, unit, messages, told: await ask(unit, messages) };
    const graded = await judge(asked);
    const again = graded === null ? null : prompts.again(asked, graded);
    if (again !== null) await follow(problem, { ...unit, attempt: unit.attempt + 1 }, again);
  }

  const failures: unknown[] = [];
  const begin = async (unit: Unit) => {
    if (stopping.aborted) return;
    try {
      const problem = findProblem(run.problems, unit.problem);
      await follow(problem, unit, prompts.first(problem, unit));
    } catch (error) {
      // What is under way is paid for: it is written down while it still can be.
      failures.push(error);
      run.stop(error);
    }
  };
  try {
    await Promise.all(byLane(run).map(async ([units, most]) => mapConcurrently(units, most, begin)));
  } finally {
    await desk.close();
  }
  if (failures.length > 0) throw failures[0];
  return results;
}

/**
 * The units of each lane, and how many of them may be begun and not done with. A queue of all would hold the replies of those
 * that are done until half of it is through.
 */
function byLane({ units, laneOf }: ModelRun): (readonly [readonly Unit[], number])[] {
  const lanes = Map.groupBy(units, (unit) => laneOf(unit).name).values();
  return [...lanes].map((own) => {
    const { concurrency } = laneOf(own[0] as Unit);
    return [own, Math.min(own.length, concurrency + MOST_AHEAD)] as const;
  });
}

/** One queue for each lane. */
function makeLanes(): (lane: Lane) => PQueue {
  const queues = new Map<string, PQueue>();
  return ({ name, concurrency }) => {
    const queue = queues.get(name) ?? new PQueue({ concurrency });
    queues.set(name, queue);
    return queue;
  };
}
