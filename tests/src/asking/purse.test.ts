import { expect, test } from "vitest";
import { planModels } from "../../../src/asking/plan-models.ts";
import { openPurse } from "../../../src/asking/purse.ts";
import { orderOf } from "../../../src/asking/reply-desk.ts";
import { ModelError } from "../../../src/models/index.ts";
import { modelOf, openWriter, replyOf, unitOf } from "./support.ts";

const NEVER = new AbortController().signal;
const CHOICE = {
  name: "openai/gpt-4o",
  // At most 40 tokens out, which would cost two dollars; what goes in is free.
  ...{ settings: { maxTokens: 40 }, price: { inputPerMillionUsd: 0, outputPerMillionUsd: 50_000 } },
};
const [model = modelOf(CHOICE.name)] = planModels([CHOICE]);
const orders = [0, 1, 2].map((sample) => orderOf(model, unitOf(model.name, sample), []));
const [first = orderOf(model, unitOf(model.name), [])] = orders;

async function open(budgetUsd: number, written = 0) {
  const { stores, writer } = await openWriter();
  for (const order of orders.slice(0, written))
    await writer.replied(order, { reply: replyOf("ok"), batch: false, tries: 1, latencyMillis: 0 });
  return openPurse({ budgetUsd, stores, models: [model], baseUrlOf: () => null });
}

test("the most that a request can cost is set aside, and what it did cost is spent", async () => {
  const purse = await open(3);
  const reservation = await purse.reserve(first, NEVER);
  if ("settle" in reservation) reservation.settle(1);
  expect(await purse.reserve(first, NEVER)).toHaveProperty("settle");
});

test("what the replies that are there did cost is spent", async () => {
  expect(await (await open(3, 1)).reserve(first, NEVER)).toHaveProperty("settle");
  expect(await (await open(3, 2)).reserve(first, NEVER)).toEqual({ mostUsd: 2, leftUsd: 1 });
});

test("a reply of which nobody knows the cost counts as the most that it can have cost", async () => {
  const { stores, writer } = await openWriter([], undefined, () => null);
  await stores.prompts.keep(first.request);
  await writer.replied(first, {
    ...{ reply: { ...replyOf("ok"), usage: null }, batch: false, tries: 1, latencyMillis: 0 },
  });
  const at = async (budgetUsd: number) =>
    (await openPurse({ budgetUsd, stores, models: [model], baseUrlOf: () => null })).reserve(first, NEVER);
  expect(await at(3.9)).not.toHaveProperty("settle");
  expect(await at(4)).toHaveProperty("settle");
});

test("what failed tries may have cost is spent, whether or not a reply came in the end", async () => {
  const { stores, writer } = await openWriter();
  const [, second = first] = orders;
  const reply = replyOf("ok");
  await writer.replied(first, { reply, batch: false, tries: 2, latencyMillis: 0, lostUsd: 2 });
  await writer.failed(second, new ModelError("late", { kind: "timeout" }), { tries: 1, lostUsd: 2 });
  const at = async (budgetUsd: number) =>
    (await openPurse({ budgetUsd, stores, models: [model], baseUrlOf: () => null })).reserve(first, NEVER);
  expect(await at(6.9)).not.toHaveProperty("settle");
  expect(await at(7)).toHaveProperty("settle");
});

test("batches are set aside as a whole, at half the price, or not at all", async () => {
  expect(await (await open(2.9)).reserveAll(orders, NEVER)).toEqual({ mostUsd: 3, leftUsd: 2.9 });
  expect(await (await open(3)).reserveAll(orders, NEVER)).toHaveProperty("settle");
});

test("a model without a price is refused, by name", async () => {
  const { stores } = await openWriter();
  const models = planModels([CHOICE, "groq/nobody-knows-it"]);
  await expect(openPurse({ budgetUsd: 1, stores, models, baseUrlOf: () => null })).rejects.toThrow(
    "no price is known for groq/nobody-knows-it, so",
  );
});
