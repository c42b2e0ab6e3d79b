import { VERDICTS } from "#graders";
import { differenceWords, points, pWords } from "../report/comparison-lines.ts";
import { escapeText } from "../report/escape.ts";
import { bestFirst, interval, percent } from "../report/figures.ts";
import { isFinding } from "../scoreboard/score-results.ts";
import type { Told } from "./page-data.ts";
import type { Result } from "../scoreboard/result-schema.ts";
import type { Comparison, ModelScore, Scoreboard } from "../scoreboard/scoreboard.ts";

const PAIRS = { words: "All pairs", view: "pairs", path: [] } as const;
const MAP = { words: "Which, and why", view: "problems", path: [] } as const;

const answersOf = (problem: string) => ({ words: "See the answers", view: "problem", path: [problem] });

/** Which model is best, how sure that is, and where answers fail: a sentence each, in plain words. */
export function headline(scoreboard: Scoreboard): Told[] {
  const [best, second] = bestFirst(scoreboard.models).filter(({ passAtK }) => passAtK["1"]?.estimate != null);
  if (best === undefined) return [{ text: "No answer could be graded, so there is nothing to compare." }];
  return [
    second === undefined ? { text: alone(best) } : { text: beside(best, second, scoreboard), more: PAIRS },
    ...failures(scoreboard),
    ...unsolved(scoreboard),
  ];
}

function alone({ model, passAtK }: ModelScore): string {
  const rate = passAtK["1"];
  return `${escapeText(model)} solves ${percent(rate)} of the problems at the first try (95 % interval ${interval(rate)}).`;
}

function beside(best: ModelScore, second: ModelScore, { comparisons }: Scoreboard): string {
  const [first, next] = [best, second].map(({ model }) => escapeText(model));
  const rate = percent(best.passAtK["1"]);
  const found = comparisons.find(
    ({ measure, models }) =>
      measure === "pass@1" && models.includes(best.model) && models.includes(second.model),
  );
  if (found === undefined || found.difference === null)
    return `${first} has the highest rate, ${rate}, but shares no problem with ${next}.`;
  const pair = found.models[0] === best.model ? found : swapped(found);
  if (pair.difference !== null && pair.difference.estimate <= 0)
    return `No model is clearly best: ${first} and ${next} are level on the problems that both were asked.`;
  const ahead = `${points(pair.difference?.estimate ?? 0)} points ahead of ${next}`;
  return isFinding(pair)
    ? `${first} is best: ${rate} at the first try, ${ahead}; the difference, ${differenceWords(pair)}, is more than chance (p ${pWords(pair.adjusted)}).`
    : `No model is clearly best. ${first} comes first with ${rate}, ${ahead}, but ${pair.problems === 1 ? "1 problem does" : `${pair.problems} problems do`} not tell the two apart (p ${pWords(pair.adjusted)}).`;
}

function swapped(comparison: Comparison): Comparison {
  const { difference, models } = comparison;
  if (difference === null) return comparison;
  const [low, high] = difference.interval;
  return {
    ...comparison,
    models: [models[1], models[0]],
    difference: { estimate: -difference.estimate, interval: [-high, -low] },
  };
}

function failures({ results }: Scoreboard): Told[] {
  const firsts = results.filter(({ attempt }) => attempt === 1);
  const wrong = firsts.filter(({ verdict }) => VERDICTS[verdict.kind].counts === "wrong");
  const above = firsts.filter(({ complexity }) => complexity?.met === false);
  const slow =
    above.length === 0
      ? []
      : [{ text: `${above.length} right ${plural(above, "answer")} above a required class.`, more: MAP }];
  if (wrong.length === 0) return slow;
  const kinds = [...Map.groupBy(wrong, ({ verdict }) => verdict.kind)].toSorted(
    ([one, ones], [other, others]) => others.length - ones.length || (one < other ? -1 : 1),
  );
  const told = kinds.slice(0, 3).map(([kind, own]) => `${VERDICTS[kind].label} (${own.length})`);
  const fail = wrong.length === 1 ? "fails" : "fail";
  const most = kinds.length > told.length ? "most " : "";
  return [
    { text: `${wrong.length} of ${firsts.length} answers ${fail}, ${most}by ${told.join(", ")}.`, more: MAP },
    ...hardest(firsts, wrong),
    ...slow,
  ];
}

/** Where most fail, unless it is everywhere; what nobody solves is told by itself. */
function hardest(graded: readonly Result[], wrong: readonly Result[]): Told[] {
  const asked = Map.groupBy(graded, ({ problem }) => problem);
  const failed = Map.groupBy(wrong, ({ problem }) => problem);
  const rates = [...asked].map(([problem, own]) => {
    const fails = failed.get(problem)?.length ?? 0;
    return { problem, fails, of: own.length, rate: fails / own.length };
  });
  const [first, ...others] = rates.toSorted(
    (one, other) =>
      other.rate - one.rate || other.fails - one.fails || (one.problem < other.problem ? -1 : 1),
  );
  const isAlike = others.every(({ rate }) => rate === first?.rate);
  if (first === undefined || isAlike || first.rate === 1) return [];
  const text = `Most fail at ${escapeText(first.problem)}: ${first.fails} of ${first.of}.`;
  return [{ text, more: answersOf(first.problem) }];
}

function plural(own: readonly unknown[], noun: string): string {
  return own.length === 1 ? `${noun} is` : `${noun}s are`;
}

function unsolved({ results, problems }: Scoreboard): Told[] {
  const solved = new Set(
    results.filter(({ verdict }) => verdict.kind === "accepted").map(({ problem }) => problem),
  );
  const never = problems.filter(({ id }) => !solved.has(id));
  const [first] = never;
  if (first === undefined) return [];
  const names = never.slice(0, 3).map(({ id }) => escapeText(id));
  const more = never.length > 3 ? ` and ${never.length - 3} more` : "";
  const text = `Nobody solves ${names.join(", ")}${more}.`;
  return [{ text, more: never.length === 1 ? answersOf(first.id) : MAP }];
}
