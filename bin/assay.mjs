#!/usr/bin/env node
import { existsSync } from "fs";
import * as nodeModule from "module";
import { complainOfNode } from "./least-node.mjs";

const complaint = complainOfNode();

if (complaint === null) {
  nodeModule.enableCompileCache();
  const built = new URL("../dist/src/cli/main.js", import.meta.url);
  const main = existsSync(built) ? built : new URL("../src/cli/main.ts", import.meta.url);
  void import(main.href);
} else {
  process.stderr.write(complaint);
  process.exitCode = 2;
}
