import { existsSync } from "node:fs";
import { stat } from "node:fs/promises";
import { join } from "node:path";
import { JournalError } from "../journal/index.ts";
import { REPLIES_FILE, readReplies } from "../replies/index.ts";
import { isOverBudget } from "../scoreboard/is-over-budget.ts";
import { readScoreboard } from "../scoreboard/read-scoreboard.ts";
import type { Rate, Scoreboard } from "../scoreboard/scoreboard.ts";
import { SCOREBOARD_FILE } from "../scoreboard/write-scoreboard.ts";
import { isLocked } from "./is-locked.ts";
import { LOG_FILE } from "./log.ts";
import { RunError } from "./run-error.ts";
import { readRunRecord, RUN_FILE, type RunRecord } from "./run-record.ts";

export type RunState =
  | { readonly kind: "finished" }
  | { readonly kind: "at-work" }
  /** `command` resumes it; null: it is not known. */
  | { readonly kind: "interrupted"; readonly command: string | null }
  /** It came to its end, and replies are missing: the same command asks for them. `overBudget`: for want of money. */
  | { readonly kind: "incomplete"; readonly command: string | null; readonly overBudget: boolean }
  /** Of another version, or broken. */
  | { readonly kind: "unreadable"; readonly message: string };

/** What a run is and how far it has come; null where it has no such thing, as recorded answers have no cost. */
export interface RunSummary {
  readonly folder: string;
  readonly started: string;
  readonly state: RunState;
  readonly models: readonly string[];
  readonly problems: number | null;
  readonly samples: number | null;
  /** First attempts alone: how many are there, graded, and wanted. */
  readonly replies: number | null;
  readonly graded: number | null;
  readonly expected: number | null;
  /** Of all attempts. */
  readonly cost: RunCost | null;
  readonly best: { readonly model: string; readonly passAt1: Rate } | null;
}

export interface RunCost {
  /** Of the replies whose price is known. */
  readonly usd: number;
  /** How many replies have no known price. */
  readonly unpriced: number;
}

/** Whether a folder is that of a run. */
export function isRun(folder: string): boolean {
  return [RUN_FILE, SCOREBOARD_FILE, REPLIES_FILE, LOG_FILE].some((name) => existsSync(join(folder, name)));
}

/** What a run is; one that cannot be read says so in its state. */
export async function summarizeRun(folder: string): Promise<RunSummary> {
  const changed = (await stat(folder)).mtime.toISOString();
  try {
    return await readSummary(folder, changed);
  } catch (error) {
    if (!(error instanceof RunError) && !(error instanceof JournalError)) throw error;
    const unknown = { problems: null, samples: null, replies: null, graded: null, expected: null };
    const state = { kind: "unreadable", message: error.message } as const;
    return { folder, started: changed, state, models: [], ...unknown, cost: null, best: null };
  }
}

async function readSummary(folder: string, changed: string): Promise<RunSummary> {
  const record = await readRunRecord(folder);
  const scoreboard = existsSync(join(folder, SCOREBOARD_FILE)) ? await readScoreboard(folder) : null;
  const replies = await countReplies(folder);
  return {
    folder,
    started: record?.started ?? scoreboard?.run.started ?? changed,
    state: stateOf(folder, record, scoreboard),
    models: record?.models ?? scoreboard?.models.map(({ model }) => model) ?? [],
    problems: record?.problems ?? scoreboard?.problems.length ?? null,
    samples: record?.samples ?? samplesIn(scoreboard),
    replies: replies?.count ?? null,
    graded: scoreboard?.results.filter(isGradedFirst).length ?? null,
    expected: record?.expected ?? null,
    cost: replies?.cost ?? null,
    best: bestOf(scoreboard),
  };
}

function stateOf(folder: string, record: RunRecord | null, scoreboard: Scoreboard | null): RunState {
  if (isLocked(folder)) return { kind: "at-work" };
  if (record === null)
    return scoreboard === null ? { kind: "interrupted", command: null } : { kind: "finished" };
  const { command, finished, started } = record;
  if (finished !== null) return { kind: "finished" };
  // The scoreboard of an earlier call says nothing of how this one ended.
  return scoreboard === null || scoreboard.run.started < started
    ? { kind: "interrupted", command }
    : { kind: "incomplete", command, overBudget: isOverBudget(scoreboard) };
}

function isGradedFirst({ attempt, verdict }: Scoreboard["results"][number]): boolean {
  return attempt === 1 && verdict.kind !== "not-graded";
}

async function countReplies(folder: string): Promise<{ count: number; cost: RunCost } | null> {
  const costs = new Map<string, number | null>();
  const firsts = new Set<string>();
  const reader = await readReplies(folder, ({ key, costUsd, attempt }) => {
    costs.set(key, costUsd);
    if (attempt === 1) firsts.add(key);
  });
  await reader?.close();
  if (reader === null) return null;
  const known = [...costs.values()].filter((usd) => usd !== null);
  const usd = known.reduce((sum, one) => sum + one, 0);
  return { count: firsts.size, cost: { usd, unpriced: costs.size - known.length } };
}

function samplesIn(scoreboard: Scoreboard | null): number | null {
  if (scoreboard === null) return null;
  return scoreboard.results.reduce((most, { sample }) => Math.max(most, sample + 1), 0);
}

function bestOf(scoreboard: Scoreboard | null): RunSummary["best"] {
  const rated = (scoreboard?.models ?? []).flatMap(({ model, passAtK }) => {
    const passAt1 = passAtK["1"];
    return passAt1 === undefined || passAt1.estimate === null ? [] : [{ model, passAt1 }];
  });
  const [best] = rated.toSorted((one, other) => (other.passAt1.estimate ?? 0) - (one.passAt1.estimate ?? 0));
  return best ?? null;
}
