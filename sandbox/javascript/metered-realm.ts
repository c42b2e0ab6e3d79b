import type { Candidate } from "./candidate.ts";
import type { Quickjs } from "./quickjs/quickjs.ts";
import type { LoadReport, RunReport } from "./quickjs/report.ts";

/** A candidate in QuickJS, loaded anew whenever its realm is gone. */
export interface MeteredRealm {
  load(): LoadReport;
  /** What the clock gave when the candidate was last loaded. */
  loadReadings(): readonly number[];
  /** `settled`: counts do not depend on what the allocator did before; takes longer. */
  run(
    batch: readonly string[],
    how: { readonly fuelInstructions: number; readonly settled: boolean },
  ): RunReport;
}

export function openMeteredRealm(quickjs: Quickjs, candidate: Candidate): MeteredRealm {
  const { limits, settingsText, requestText, kind } = candidate;
  let realm: number | null = null;
  let loadReadings: readonly number[] = [];

  function load(): LoadReport {
    realm = quickjs.begin(settingsText, limits.memoryBytes);
    const report = quickjs.load(requestText, limits.fuelInstructions);
    loadReadings = report.readings;
    return report;
  }

  return {
    load,
    loadReadings: () => loadReadings,
    run(batch, { fuelInstructions, settled }) {
      if (realm !== quickjs.realm()) load();
      const report = quickjs.run(batch, {
        calling: fuelInstructions,
        writing: limits.fuelInstructions,
        settled,
      });
      // Each run of a program is a process of its own.
      const spoilt = report.spoilt || kind === "program";
      if (spoilt) realm = null;
      return { ...report, spoilt };
    },
  };
}
