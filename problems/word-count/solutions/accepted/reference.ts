// Words in order first, so that equal ones are neighbours; then the runs by their lengths.
// The sorts take O(n log n), but so few instructions beside reading and printing that no probe tells them from O(n).
// space: O(n)
import { readFileSync } from "node:fs";

interface Run {
  readonly word: string;
  count: number;
}

const words: string[] = readFileSync(0, "utf8").toLowerCase().split(/[^a-z]+/).filter(Boolean).sort();
const runs: Run[] = [];
for (const word of words) {
  const last = runs.at(-1);
  if (last?.word === word) last.count += 1;
  else runs.push({ word, count: 1 });
}
runs.sort((a: Run, b: Run): number => b.count - a.count);
for (const { word, count } of runs) console.log(word + " " + count);
