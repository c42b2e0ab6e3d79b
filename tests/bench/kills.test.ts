import { expect, test } from "vitest";
import { drillKills } from "./kills.ts";

// `npm run bench -- kills` does the same 200 times.
test.skipIf(process.platform === "win32")(
  "runs that are killed at random moments end like one that nobody disturbed",
  async () => {
    const report = await drillKills({ kills: 15, seed: 11, problems: 2 }, () => undefined);
    expect(report.faults).toEqual([]);
    expect(report.kills).toBeGreaterThanOrEqual(15);
    expect(report.replies).toBeGreaterThan(0);
  },
  600_000,
);
