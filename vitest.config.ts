import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    // Engines are native code: a crash must cost one file, not the run.
    pool: "forks",
    maxWorkers: 2,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    alias: { assay: fileURLToPath(new URL("problems/index.ts", import.meta.url)) },
  },
});
