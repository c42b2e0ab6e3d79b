import { findProblem, loadProblems } from "#problems";
import { type ModelEstimate, estimateRun, type Range, sumEstimates } from "../asking/estimate.ts";
import { baseUrlIn } from "../asking/open-desk.ts";
import { planUnits, type PricedModel, requestOf } from "../asking/plan.ts";
import { planModels } from "../asking/plan-models.ts";
import { promptsOf } from "../asking/prompts.ts";
import { DEFAULT_TEMPLATE, readTemplate } from "../asking/template.ts";
import { resolvePlanOptions } from "../config/index.ts";
import { selectProblems } from "../grading/select-problems.ts";
import type { Usage } from "../models/index.ts";
import { priceOf } from "../models/price.ts";
import { formatDollars } from "../report/dollars.ts";
import { escapeText } from "../report/escape.ts";
import { layOut } from "../report/layout.ts";
import type { AskFlags } from "./ask-run.ts";
import { EXIT } from "./exit-codes.ts";
import { writeOut } from "./write-out.ts";

/** Prints what would be asked, in how many tokens and for how much money; asks nobody and needs no key. */
export async function dryRun(flags: Omit<AskFlags, "screen">): Promise<number> {
  const options = resolvePlanOptions(flags, flags.config);
  const problems = selectProblems(await loadProblems(options.problems), flags.problem, options.problems);
  const models = planModels(options.models);
  const template = options.template === null ? DEFAULT_TEMPLATE : readTemplate(options.template);
  const prompts = promptsOf(template, options.attempts);
  const byName = new Map(models.map((model) => [model.name, model]));
  const asks = planUnits({ ...options, models, problems }).map((unit) => {
    const messages = prompts.first(findProblem(problems, unit.problem), unit);
    const { settings } = requestOf(byName.get(unit.model) as PricedModel, unit, messages);
    return { model: unit.model, messages, settings };
  });
  const baseUrlOf = baseUrlIn({ config: flags.config, env: process.env });
  const at = new Date();
  const price = (name: string, usage: Usage) => {
    const model = byName.get(name) as PricedModel;
    const terms = { batch: flags.batch, custom: model.price, baseUrl: baseUrlOf(model), at };
    return priceOf(model.parts, usage, terms);
  };
  const estimates = estimateRun(asks, { attempts: options.attempts, priceOf: price });
  const first = asks[0];
  const { budgetUsd } = options;
  if (flags.json) writeOut(`${JSON.stringify({ models: estimates, budgetUsd }, null, 2)}\n`);
  else if (first !== undefined)
    writeOut(`${dryRunLines(estimates, first.messages[0]?.content ?? "", budgetUsd).join("\n")}\n`);
  return EXIT.ok;
}

const HEADINGS = ["model", "requests", "tokens in", "tokens out", "US dollars"];
const NAME_WIDTH = 40;

function dryRunLines(
  estimates: readonly ModelEstimate[],
  prompt: string,
  budgetUsd: number | null,
): string[] {
  const total = sumEstimates(estimates);
  const rows = estimates.map((estimate) => row(estimate.model, estimate));
  const sum = total === null || estimates.length < 2 ? [] : [row("together", total)];
  const unpriced = estimates.filter(({ costUsd }) => costUsd === null).map(({ model }) => model);
  const missing =
    unpriced.length === 0
      ? []
      : [`no price is known for ${unpriced.map(escapeText).join(", ")}: not in the sum`];
  return [
    ...["the first prompt:", "", ...prompt.split("\n").map((line) => `    ${escapeText(line)}`), ""],
    ...layOut([HEADINGS, ...rows, ...sum], NAME_WIDTH),
    "",
    "estimated: 4 bytes a token; of replies a usual length, and the longest that is allowed; what is already written down is not left out",
    ...missing,
    ...(budgetUsd === null ? [] : [budgetWords(budgetUsd, unpriced, total?.costUsd ?? null)]),
    "nobody was asked",
  ];
}

function budgetWords(budgetUsd: number, unpriced: readonly string[], cost: Range | null): string {
  const budget = `the budget of ${formatDollars(budgetUsd)}`;
  if (unpriced.length > 0 || cost === null)
    return `${budget} would be refused: it cannot be kept without a price; add "price" to the config`;
  if (cost.high <= budgetUsd) return `${budget} is enough, whatever the replies are like`;
  const often = cost.low > budgetUsd ? "is not enough" : "may not be enough";
  return `${budget} ${often}: asking would stop before it is passed`;
}

function row(
  name: string,
  { requests, inputTokens, outputTokens, costUsd }: Omit<ModelEstimate, "model">,
): string[] {
  return [
    escapeText(name),
    range(requests, String),
    range(inputTokens, words),
    range(outputTokens, words),
    costUsd === null ? "unknown" : range(costUsd, (usd) => usd.toFixed(2)),
  ];
}

function range({ low, high }: Range, show: (value: number) => string): string {
  return show(low) === show(high) ? show(low) : `${show(low)} to ${show(high)}`;
}

function words(count: number): string {
  return count.toLocaleString("en-US");
}
