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
  /** Raw replies, apart from the programs above. */
  readonly chat: Tally & { readonly extractionFailures: number };
  readonly quixbugs: Tally;
  readonly causes: Readonly<Record<string, number>>;
  /** Disagreements that no finding names. */
  readonly unexplained: readonly Finding[];
}

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
  const different = compared.filter((each) => !agrees(each));
  const causeOf = new Map(findings.map(({ id, dataset, cause }) => [`${dataset} ${id}`, cause]));
  const told = different.map(({ id, dataset, ours }) => ({
    id,
    dataset,
    cause: causeOf.get(`${dataset} ${id}`),
    ours: ours.kind,
  }));
  const causes = [...new Set(told.map(({ cause }) => cause ?? "unexplained"))].toSorted();
  return {
    ...total,
    share: total.agree / total.graded,
    byDataset: Object.fromEntries(names.map((name) => [name, tally(of((dataset) => dataset === name))])),
    chat: { ...tally(chat), extractionFailures: chat.filter(({ ours }) => ours.kind === "no-code").length },
    quixbugs: tally(quixbugs),
    causes: Object.fromEntries(
      causes.map((cause) => [cause, told.filter((each) => (each.cause ?? "unexplained") === cause).length]),
    ),
    unexplained: told
      .filter(({ cause }) => cause === undefined)
      .map(({ id, dataset, ours }) => ({ id, dataset, cause: ours })),
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
  return (ours.kind === "accepted") === (confirmed === "pass");
}
