import { existsSync, readFileSync } from "node:fs";
import type { Compared } from "./grade-gold.ts";

/** Agreement in one data set. */
interface Tally {
  readonly graded: number;
  readonly agree: number;
  /** Of these, told by the program's own tests, which it could forge. */
  readonly byScript: number;
}

/** A known disagreement, and what it comes from. */
export interface Finding {
  readonly id: string;
  readonly dataset: string;
  readonly cause: string;
}

export interface AgreementReport extends Tally {
  readonly share: number;
  readonly byDataset: Readonly<Record<string, Tally>>;
  /** Raw replies, apart from the programs above; those in which no code was found apart again. */
  readonly chat: Tally & { readonly share: number; readonly extractionFailures: number };
  readonly quixbugs: Tally;
  readonly causes: Readonly<Record<string, number>>;
  /** Disagreements that no finding names. */
  readonly unexplained: readonly Finding[];
  /** Findings of programs that agree by now. */
  readonly stale: readonly Finding[];
  /** What is less than is asked for. */
  readonly faults: readonly string[];
}

const LEAST = { programs: 0.995, replies: 0.99, quixbugs: 1 };
const FINDINGS = new URL("../agreement-findings.json", import.meta.url);

export function readFindings(): Finding[] {
  return existsSync(FINDINGS) ? (JSON.parse(readFileSync(FINDINGS, "utf8")) as Finding[]) : [];
}

export function reportOf(compared: readonly Compared[], findings: readonly Finding[]): AgreementReport {
  const of = (isIt: (dataset: string) => boolean) => compared.filter(({ dataset }) => isIt(dataset));
  const [chat, quixbugs] = ["chat", "quixbugs"].map((set) => of((name) => name.startsWith(set))) as [
    Compared[],
    Compared[],
  ];
  const gold = of((name) => !name.startsWith("chat") && !name.startsWith("quixbugs"));
  const names = [...new Set(compared.map(({ dataset }) => dataset))].toSorted();
  const total = tally(gold);
  const read = chat.filter(({ ours }) => ours.kind !== "no-code");
  const different = [...gold, ...read, ...quixbugs].filter((each) => !agrees(each));
  const causeOf = new Map(findings.map(({ id, dataset, cause }) => [`${dataset} ${id}`, cause]));
  const told = different.map(({ id, dataset, ours }) => ({
    id,
    dataset,
    cause: causeOf.get(`${dataset} ${id}`),
    ours: ours.kind,
  }));
  const causes = [...new Set(told.map(({ cause }) => cause ?? "unexplained"))].toSorted();
  const agreeing = new Set(compared.filter(agrees).map(({ id, dataset }) => `${dataset} ${id}`));
  const found = {
    unexplained: told
      .filter(({ cause }) => cause === undefined)
      .map(({ id, dataset, ours }) => ({ id, dataset, cause: ours })),
    stale: findings.filter(({ id, dataset }) => agreeing.has(`${dataset} ${id}`)),
  };
  const chatTally = {
    ...tally(read),
    share: shareOf(tally(read)),
    extractionFailures: chat.length - read.length,
  };
  return {
    ...total,
    share: shareOf(total),
    byDataset: Object.fromEntries(names.map((name) => [name, tally(of((dataset) => dataset === name))])),
    chat: chatTally,
    quixbugs: tally(quixbugs),
    causes: Object.fromEntries(
      causes.map((cause) => [cause, told.filter((each) => (each.cause ?? "unexplained") === cause).length]),
    ),
    ...found,
    faults: [
      ...(shareOf(total) < LEAST.programs ? ["programs"] : []),
      ...(shareOf(tally(read)) < LEAST.replies ? ["chat"] : []),
      ...(shareOf(tally(quixbugs)) < LEAST.quixbugs ? ["quixbugs"] : []),
      ...(found.unexplained.length > 0 ? ["unexplained"] : []),
      ...(found.stale.length > 0 ? ["stale"] : []),
    ],
  };
}

function tally(compared: readonly Compared[]): Tally {
  return {
    graded: compared.length,
    agree: compared.filter(agrees).length,
    byScript: compared.filter(({ how }) => how === "script").length,
  };
}

function agrees({ ours, confirmed }: Compared): boolean {
  return ours.kind !== "not-graded" && (ours.kind === "accepted") === (confirmed === "pass");
}

function shareOf({ graded, agree }: Tally): number {
  return graded === 0 ? 1 : agree / graded;
}
