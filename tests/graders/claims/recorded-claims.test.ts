import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { mapClaim } from "../../../graders/claims/map-claim.ts";
import { parseClaims } from "../../../graders/claims/parse-claims.ts";
import { GrowthSyntaxError, parseGrowth } from "../../../graders/complexity/parse-growth.ts";
import { printGrowth } from "../../../graders/complexity/print-growth.ts";

const ANSWERS = new URL("../../../../shared/data/seed/answers.jsonl", import.meta.url);
const LABELLED = new URL("../../../../shared/data/complexity/labelled.jsonl.gz", import.meta.url);

interface Approach {
  readonly time: string;
  readonly time_norm: string;
  readonly space: string;
  readonly space_norm: string;
}

function readLines<T>(text: string): T[] {
  return text
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as T);
}

function readable(label: string): string | null {
  try {
    return printGrowth(parseGrowth(label));
  } catch (error) {
    if (error instanceof GrowthSyntaxError) return null;
    throw error;
  }
}

function notationOf(claimed: string | undefined): string | null {
  const growth = claimed === undefined ? null : mapClaim(claimed, ["m", "n"]);
  return growth === null ? null : printGrowth(growth);
}

describe.skipIf(!existsSync(ANSWERS))("the published answers (../shared/data/seed/answers.jsonl)", () => {
  it("claim what their readers see", () => {
    const answers = readLines<{ model: string; response: string }>(readFileSync(ANSWERS, "utf8"));
    const found = answers.map(({ model, response }) => {
      const { time, space } = parseClaims(response);
      return [model.split("/")[1], notationOf(time?.claimed), notationOf(space?.claimed)];
    });
    expect(found).toEqual([
      ["llama-4-maverick", "O(log(min(m, n)))", "O(1)"],
      ["gpt-4o", "O(log(min(m, n)))", null],
      ["gemini-2.0-flash", null, null],
    ]);
  });
});

describe.skipIf(!existsSync(LABELLED))(
  "labels in LaTeX (../shared/data/complexity/labelled.jsonl.gz)",
  () => {
    it("are read as their normalised form says, 99 in 100 of those that it tells", () => {
      const problems = readLines<{ approaches: Approach[] }>(gunzipSync(readFileSync(LABELLED)).toString());
      const labels = problems.flatMap(({ approaches }) =>
        approaches.flatMap((approach) => [
          { raw: `Time complexity: ${approach.time}`, norm: approach.time_norm, cost: "time" as const },
          { raw: `Space complexity: ${approach.space}`, norm: approach.space_norm, cost: "space" as const },
        ]),
      );
      const comparable = labels.filter(({ norm }) => norm !== null && readable(norm) !== null);
      const agreed = comparable.filter(
        ({ raw, norm, cost }) => readable(parseClaims(raw)[cost]?.claimed ?? "") === readable(norm),
      );
      expect(comparable.length).toBeGreaterThan(1500);
      expect(agreed.length / comparable.length).toBeGreaterThan(0.99);
    });
  },
);
