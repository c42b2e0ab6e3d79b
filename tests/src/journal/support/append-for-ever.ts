// Appends without end and prints each key once it is acknowledged; what fails is printed to stderr.
import { writeSync } from "node:fs";
import { openJournal } from "../../../../src/journal/index.ts";
import { notesIn } from "./notes.ts";

const journal = await openJournal(notesIn(process.argv[2]));
const length = Number(process.argv[3] ?? 20_000);

async function appendForEver(lane: number): Promise<void> {
  for (let number = journal.size; ; number++) {
    const key = `${lane}-${number}`;
    await journal.append({ key, text: key.repeat(1 + (number % 7)).padEnd(length, "é") });
    writeSync(1, `${key}\n`);
  }
}

await Promise.all([0, 1, 2, 3].map(appendForEver)).catch((error: Error) => {
  writeSync(2, error.message);
  process.exit(1);
});
