#!/usr/bin/env node
// Runs on old versions of Node too, to say that they are too old: no syntax here that they cannot read.
import { existsSync } from "fs";

const LEAST_MAJOR = 24;

if (Number(process.versions.node.split(".")[0]) < LEAST_MAJOR) {
  process.stderr.write(
    `assay needs Node ${LEAST_MAJOR} or newer; this is v${process.versions.node}: ` +
      `install it from https://nodejs.org or run it with npx -p node@${LEAST_MAJOR} assay ...\n`,
  );
  process.exitCode = 2;
} else {
  const built = new URL("../dist/src/cli/main.js", import.meta.url);
  const main = existsSync(built) ? built : new URL("../src/cli/main.ts", import.meta.url);
  void import(main.href);
}
