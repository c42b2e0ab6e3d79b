import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { uniformInt } from "pure-rand/distribution/uniformInt";
import { type Command, startCommand, untilEnd } from "./kills-command.ts";
import { hasDrafts, journalKeys, scoreboardText, tearALine, tornFiles } from "./kills-folder.ts";
import { openServices, type KilledServices } from "./kills-services.ts";

/** What a drill comes to: runs that are killed again and again until they are complete. */
export interface KillReport {
  readonly kills: number;
  /** Runs that were killed and resumed until they were complete. */
  readonly runs: number;
  readonly replies: number;
  /** Half written lines that were left, and were cut off and kept aside at the next start. */
  readonly tornLinesHealed: number;
  /** Replies that a kill caught in flight, so that they were asked for once more. */
  readonly paidTwice: number;
  /** What must not be: in words, with the run. */
  readonly faults: readonly string[];
}

export interface DrillOptions {
  /** At least so many. */
  readonly kills: number;
  readonly seed: number;
  readonly problems: number;
}

const TEAR_ONE_IN = 4;

/** Kills runs at random moments, resumes each until it is complete, and holds it against one that nobody disturbed. */
export async function drillKills(
  { kills: wanted, seed, problems }: DrillOptions,
  say: (message: string) => void,
): Promise<KillReport> {
  const folder = await mkdtemp(join(tmpdir(), "assay-kills-"));
  const services = await openServices(folder, problems);
  try {
    const random = xoroshiro128plus(seed);
    const draw = (least: number, most: number) => uniformInt(random, least, most);
    const references = await Promise.all(
      [false, true].map(async (batch) =>
        undisturbed(services, { out: join(folder, `whole-${batch}`), batch }),
      ),
    );
    let report: KillReport = { kills: 0, runs: 0, replies: 0, tornLinesHealed: 0, paidTwice: 0, faults: [] };
    while (report.kills < wanted) {
      const batch = report.runs % 2 === 1;
      const out = join(folder, `run-${report.runs}`);
      const one = await killUntilComplete(
        services,
        { out, batch },
        draw,
        references[batch ? 1 : 0] as Reference,
      );
      report = add(report, one);
      await rm(out, { recursive: true });
      say(`${report.kills} kills in ${report.runs} runs, ${report.faults.length} faults`);
    }
    return report;
  } finally {
    services.close();
    await rm(folder, { recursive: true, force: true });
  }
}

interface Reference {
  readonly scoreboard: string;
  readonly millis: number;
}

async function undisturbed(services: KilledServices, command: Command): Promise<Reference> {
  const start = performance.now();
  await untilEnd(startCommand(services, command));
  return { scoreboard: await scoreboardText(command.out), millis: performance.now() - start };
}

/** Sooner rather than later, since most moments of a run that goes on lie behind it. */
function momentOf({ millis }: Reference, draw: (least: number, most: number) => number): number {
  return draw(0, Math.ceil(millis / 2 ** draw(0, 3)));
}

async function killUntilComplete(
  services: KilledServices,
  command: Command,
  draw: (least: number, most: number) => number,
  reference: Reference,
): Promise<KillReport> {
  const { out, batch } = command;
  const before = await services.paid();
  let kills = 0;
  for (;;) {
    const child = startCommand(services, command);
    const timer = setTimeout(() => child.kill("SIGKILL"), momentOf(reference, draw));
    const ended = await untilEnd(child);
    clearTimeout(timer);
    if (ended === "complete") break;
    kills += 1;
    if (draw(1, TEAR_ONE_IN) === 1) await tearALine(out, draw);
  }
  const after = await services.paid();
  const paid = [...after].map(([key, count]) => [key, count - (before.get(key) ?? 0)] as const);
  const keys = { replies: await journalKeys(out, "replies"), grades: await journalKeys(out, "grades") };
  const twice = paid.filter(([, count]) => count > 1);
  const extra = twice.reduce((sum, [, count]) => sum + count - 1, 0);
  const checks: Record<string, boolean> = {
    "another scoreboard": (await scoreboardText(out)) !== reference.scoreboard,
    "a reply is recorded twice": new Set(keys.replies).size < keys.replies.length,
    "a grade is recorded twice": new Set(keys.grades).size < keys.grades.length,
    "a reply is paid for more often than kills explain": twice.some(([, count]) => count > 1 + kills),
    "more is paid for twice than was in flight or being written": extra > 2 * kills * services.mostInFlight,
    "a half written file is left": await hasDrafts(out),
    "a reply of a batch is paid for twice": batch && twice.some(([key]) => services.isBatched(key)),
  };
  const faults = Object.entries(checks).flatMap(([what, is]) => (is ? [`${out}: ${what}`] : []));
  const tornLinesHealed = await tornFiles(out);
  return { kills, runs: 1, replies: keys.replies.length, tornLinesHealed, paidTwice: extra, faults };
}

function add(one: KillReport, other: KillReport): KillReport {
  return {
    kills: one.kills + other.kills,
    runs: one.runs + other.runs,
    replies: one.replies + other.replies,
    tornLinesHealed: one.tornLinesHealed + other.tornLinesHealed,
    paidTwice: one.paidTwice + other.paidTwice,
    faults: [...one.faults, ...other.faults],
  };
}
