import { expect, test } from "vitest";
import { ratesAtK } from "../../../src/scoreboard/rate-at-k.ts";

test("problems weigh the same however many samples they have", () => {
  const rates = ratesAtK([[{ samples: 4, successes: 4 }], [{ samples: 1, successes: 0 }]]);
  expect(rates["1"]).toMatchObject({ estimate: 0.5, problems: 2 });
});

test("a problem with fewer than k samples is left out at k", () => {
  const rates = ratesAtK([[{ samples: 2, successes: 1 }], [{ samples: 1, successes: 0 }]]);
  expect(Object.keys(rates)).toEqual(["1", "2"]);
  expect(rates["2"]).toMatchObject({ estimate: 1, problems: 1 });
});

test("a problem asked for in two languages counts once, with their mean", () => {
  const rates = ratesAtK([
    [
      { samples: 2, successes: 2 },
      { samples: 1, successes: 0 },
    ],
    [{ samples: 1, successes: 1 }],
  ]);
  expect(rates["1"]).toMatchObject({ estimate: 0.75, problems: 2 });
  expect(rates["2"]).toMatchObject({ estimate: 1, problems: 1 });
});

test("without any graded sample there is no estimate", () => {
  expect(ratesAtK([])).toEqual({ "1": { estimate: null, interval: null, problems: 0 } });
});
