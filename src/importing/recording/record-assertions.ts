import { readFile } from "node:fs/promises";
import { asUntrusted, DEFAULT_LIMITS, type Sandbox } from "#sandbox";
import type { Value } from "#values";
import type { Comparison, Told, ToldCase } from "../draft.ts";
import { byLength } from "./by-length.ts";
import { costOf } from "./cost-of.ts";
import { readRecord, type RecordedCase } from "./read-record.ts";

// A set's own tests may run longer than one call of a candidate: some 10 s.
const LIMITS = { ...DEFAULT_LIMITS, fuelInstructions: 100_000_000_000, valueBytes: 2 ** 26, valueDepth: 200 };
const SEED = 1;

/** What is recorded: a program, the tests that hold it to what is right (none: only its signature is read), its function. */
export interface Recording {
  readonly program: string;
  readonly tests: string;
  readonly entry: string;
}

/** Tells Python tests as data, in the sandbox: a set's code is as foreign to us as a model's. */
export async function recordAssertions(
  sandbox: Pick<Sandbox, "withSession">,
  { program, tests, entry }: Recording,
): Promise<Told> {
  const files = ["rewriter.py", "recorder.py"].map((file) => new URL(file, import.meta.url));
  const texts = await Promise.all(files.map(async (file) => readFile(file, "utf8")));
  const source = asUntrusted(texts.join("\n"));
  const request = { language: "python", source, entry: RECORD, limits: LIMITS, seed: SEED } as const;
  const outcome = await sandbox.withSession(request, async (session) => {
    const failure = await session.load();
    return failure ?? (await session.call([[program, tests, entry]]))[0];
  });
  if (outcome?.kind === "returned") {
    const told = tell(outcome.value);
    if (program === "" || told.cases.length === 0) return told;
    const called = { program, entry, limits: LIMITS, seed: SEED };
    return { ...told, cost: await costOf(sandbox, called, told.cases) };
  }
  const why =
    outcome !== undefined && "error" in outcome
      ? `${outcome.error.type}: ${outcome.error.message}`
      : outcome?.kind;
  return nothingTold(`the reference and its tests end in ${why}`);
}

const RECORD = { kind: "function", name: "record" } as const;

/** Where nothing could be told at all. */
export function nothingTold(why: string): Told {
  const nothing = { parameters: [], annotations: [], returns: "", cases: [], notes: [], cost: 0 };
  return { ...nothing, compare: { kind: "exact" }, untold: [why] };
}

function tell(value: Value): Told {
  const { cases: recorded, ...record } = readRecord(value);
  const compare = comparisonOf(recorded);
  if (typeof compare === "string")
    return { ...record, cost: 0, cases: [], compare: { kind: "exact" }, untold: [compare] };
  const cases = recorded.map(({ args, expected }, at): ToldCase => ({
    id: `test-${at + 1}`,
    args,
    expected,
  }));
  return { ...record, cost: 0, cases: byLength(cases), compare };
}

/** The one comparison that all tests of a problem agree on, or why there is none. */
function comparisonOf(cases: readonly RecordedCase[]): Comparison | string {
  const forms = new Set(cases.map(({ form }) => (form === "truth" ? "exact" : form)));
  if (forms.size <= 1) {
    const [form = "exact"] = forms;
    return form === "float" ? floatOf(cases) : { kind: form };
  }
  return forms.has("set") || forms.has("unordered")
    ? `its tests compare answers in several ways: ${[...forms].toSorted().join(", ")}`
    : floatOf(cases);
}

function floatOf(cases: readonly RecordedCase[]): Comparison {
  const most = (of: (each: RecordedCase) => number) =>
    cases.reduce((top, each) => Math.max(top, of(each)), 0);
  return { kind: "float", abs: most(({ abs }) => abs), rel: most(({ rel }) => rel) };
}
