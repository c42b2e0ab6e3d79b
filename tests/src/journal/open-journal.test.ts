import { appendFileSync, existsSync, readdirSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { JournalError, openJournal, readJournal, type JournalFormat } from "../../../src/journal/index.ts";
import { sealRecord } from "../../../src/journal/seal.ts";
import { notesIn, type Note } from "./support/notes.ts";

const HEADER = '{"assay":"journal","version":1,"of":"notes"}\n';

async function write(format: JournalFormat<Note>, notes: readonly Note[]): Promise<void> {
  const journal = await openJournal(format);
  for (const note of notes) await journal.append(note);
  await journal.close();
}

async function readAll(format: JournalFormat<Note>): Promise<{ notes: Note[]; healed: string | null }> {
  const journal = await openJournal(format);
  const notes = await Array.fromAsync(journal.records());
  await journal.close();
  return { notes, healed: journal.healed };
}

const sealed = (json: string) => sealRecord(json).toString();

const withText = (key: string, text = `text of ${key}`): Note => ({ key, text });

test("what was appended is there after opening again, in its order, the last of a key alone", async () => {
  const format = notesIn();
  await write(format, [withText("a"), withText("b"), withText("a", "newer")]);
  await write(format, [withText("c")]);
  expect(await readAll(format)).toEqual({
    notes: [withText("b"), withText("a", "newer"), withText("c")],
    healed: null,
  });
  expect(readFileSync(format.file, "utf8").split("\n", 1)[0]).toBe(HEADER.trimEnd());
});

test("a record is found by its key as soon as it is appended", async () => {
  const journal = await openJournal(notesIn());
  expect([journal.size, journal.has("a"), await journal.get("a")]).toEqual([0, false, undefined]);
  await journal.append(withText("a"));
  await journal.append(withText("a", "newer"));
  expect([journal.size, journal.keys(), await journal.get("a")]).toEqual([1, ["a"], withText("a", "newer")]);
  await journal.close();
  await expect(journal.append(withText("b"))).rejects.toThrow("notes.jsonl: is closed");
});

test("appends in any interleaving are all kept, those of a key in their order, and are read meanwhile", async () => {
  const rounds = fc.array(fc.array(fc.nat(4), { maxLength: 6 }), { maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(rounds, fc.scheduler(), async (rounds, scheduler) => {
      const format = notesIn();
      const journal = await openJournal(format);
      const last = new Map<string, Note>();
      let number = 0;
      const append = async (key: string) => {
        const note = withText(key, `${number++}`);
        last.set(key, note);
        await journal.append(note);
        // A newer one may have come, an older one never.
        const read = await journal.get(key);
        expect(Number(read?.text)).toBeGreaterThanOrEqual(Number(note.text));
      };
      const lanes = rounds.map((keys) =>
        scheduler.scheduleSequence(keys.map((key) => async () => append(String(key)))),
      );
      await scheduler.waitIdle();
      expect((await Promise.all(lanes.map(({ task }) => task))).every(({ faulty }) => !faulty)).toBe(true);
      await journal.close();
      const { notes, healed } = await readAll(format);
      expect(new Map(notes.map((note) => [note.key, note]))).toEqual(last);
      expect(healed).toBeNull();
    }),
    { numRuns: 40 },
  );
});

test("any text survives, lone surrogates, line separators and NUL among it", async () => {
  const strings = fc.string({ unit: "binary" });
  const any = fc.array(
    fc.record({ key: strings, text: fc.oneof(strings, fc.constantFrom("\uD800", "\u2028\n\0")) }),
  );
  await fc.assert(
    fc.asyncProperty(any, async (notes) => {
      const format = notesIn();
      await write(format, notes);
      const last = new Map(notes.map((note) => [note.key, note]));
      const read = await readAll(format);
      expect(new Map(read.notes.map((note) => [note.key, note]))).toEqual(last);
      expect(read.healed).toBeNull();
    }),
    { numRuns: 40 },
  );
});

test("cut off at any byte, a journal keeps all that stood before whole, and what was torn is kept beside", async () => {
  const notes = ["a", "ü", "c"].map((key) => withText(key));
  const whole = notesIn();
  await write(whole, notes);
  const bytes = readFileSync(whole.file);
  for (let length = 0; length <= bytes.length; length++) {
    const format = notesIn();
    writeFileSync(format.file, bytes.subarray(0, length));
    const linesKept = bytes.subarray(0, length).toString("latin1").split("\n").length - 1;
    const torn = length - (bytes.subarray(0, length).lastIndexOf("\n") + 1);
    const { notes: read, healed } = await readAll(format);
    expect(read).toEqual(notes.slice(0, Math.max(0, linesKept - 1)));
    const kept = `${format.file}.torn-1`;
    expect(healed === null).toBe(torn === 0);
    expect(existsSync(kept) ? readFileSync(kept) : Buffer.of()).toEqual(
      bytes.subarray(length - torn, length),
    );
    await write(format, [withText("next")]);
    expect(await readAll(format)).toEqual({ notes: [...read, withText("next")], healed: null });
  }
});

test("NUL bytes of a power cut are cut off at the end, and passed over before a line that arrived", async () => {
  const format = notesIn();
  await write(format, [withText("a")]);
  appendFileSync(format.file, `{"key\0\0\0\0\n${sealed('{"key":"b","text":"t"}')}\n\0\0\0\0`);
  const { notes, healed } = await readAll(format);
  expect(notes).toEqual([withText("a"), withText("b", "t")]);
  expect(healed).toBe(
    "notes.jsonl: passed over line 3, of which a power cut left NUL bytes; " +
      "cut off a last line that was not written to its end (4 bytes, kept in notes.jsonl.torn-1)",
  );
});

test("every torn line is kept in a file of its own", async () => {
  const format = notesIn();
  await write(format, []);
  for (const piece of ["{", '{"key"']) {
    appendFileSync(format.file, piece);
    await readAll(format);
  }
  const kept = readdirSync(dirname(format.file)).filter((name) => name.includes("torn"));
  expect(kept.map((name) => readFileSync(join(dirname(format.file), name), "utf8"))).toEqual(["{", '{"key"']);
});

test.each([
  ['{"key":"b","te', "3: does not match its checksum: it was damaged, or changed by hand; put it back"],
  ['{"key":"b","text":"no checksum"}', "3: does not match its checksum"],
  [sealed('{"key":"b","text":"x"}').replace("x", "\xff"), "3: does not match its checksum"],
  [sealed('{"key":"b"}'), "3: text: Invalid input: expected string, received undefined; mend the line"],
])("a broken line in the middle is told with its number: %s", async (line, said) => {
  const format = notesIn();
  await write(format, [withText("a")]);
  appendFileSync(format.file, Buffer.from(`${line}\n`, "latin1"));
  appendFileSync(format.file, `${sealed('{"key":"c","text":""}')}\n`);
  const before = readFileSync(format.file);
  for (const open of [openJournal, readJournal])
    await expect(open(format)).rejects.toThrow(`${format.file}:${said}`);
  expect(readFileSync(format.file)).toEqual(before);
});

test("a flip of any bit of a record is found", async () => {
  const format = notesIn();
  await write(format, [withText("a", "ü"), withText("b")]);
  const bytes = readFileSync(format.file);
  for (let at = HEADER.length; at < bytes.indexOf("\n", HEADER.length); at += 1)
    for (let bit = 0; bit < 8; bit += 1) {
      const flipped = Buffer.from(bytes);
      flipped[at] = (bytes[at] ?? 0) ^ (1 << bit);
      if (flipped[at] === 0) continue;
      writeFileSync(format.file, flipped);
      await expect(readJournal(format)).rejects.toThrow(`${format.file}:2: does not match its checksum`);
    }
});

test("a damaged line of what is made again stays, is passed over, and told at each opening", async () => {
  const format = { ...notesIn(), isRemade: true };
  await write(format, [withText("a", "damaged"), withText("b")]);
  writeFileSync(format.file, readFileSync(format.file, "utf8").replace("damaged", "changed"));
  const told =
    "notes.jsonl: passed over line 2, not as it was written by its checksum; what stood there is made again";
  expect(await readAll(format)).toEqual({ notes: [withText("b")], healed: told });
  await write(format, [withText("a")]);
  expect(await readAll(format)).toEqual({ notes: [withText("b"), withText("a")], healed: told });
  expect(readFileSync(format.file, "utf8")).toContain('"changed"');
});

test.each([
  ["a list of somebody's", "is no journal of notes of Assay's making; move it away"],
  ["a list of somebody's\n", "is no journal of notes of Assay's making; move it away"],
  ['{"assay":"journal","version":2,"of":"notes"}\n', "was written by a newer assay (journal version 2"],
  ['{"assay":"journal","version":1,"of":"replies"}\n', "is a journal of replies, not of notes"],
])("another file is refused and left as it is: %s", async (text, said) => {
  const format = notesIn();
  writeFileSync(format.file, text);
  for (const open of [openJournal, readJournal]) await expect(open(format)).rejects.toThrow(said);
  expect(readFileSync(format.file, "utf8")).toBe(text);
  expect(existsSync(`${format.file}.torn-1`)).toBe(false);
});

test("a journal that cannot be opened says why", async () => {
  const file = join(dirname(notesIn().file), "missing", "notes.jsonl");
  await expect(openJournal(notesIn(file))).rejects.toThrow(
    new JournalError(`${file}: cannot be opened for writing: there is no such folder`),
  );
  await expect(openJournal(notesIn(dirname(dirname(file))))).rejects.toThrow("it is a folder");
});

test("a reader leaves a torn line out and as it is, and there need be no file", async () => {
  const format = notesIn();
  expect(await readJournal(format)).toBeNull();
  await write(format, [withText("a"), withText("b")]);
  truncateSync(format.file, readFileSync(format.file).length - 1);
  const before = readFileSync(format.file);
  const reader = await readJournal(format);
  expect([reader?.keys(), await reader?.get("a")]).toEqual([["a"], withText("a")]);
  await reader?.close();
  expect(readFileSync(format.file)).toEqual(before);
  expect(readdirSync(dirname(format.file))).toEqual([basename(format.file)]);
});

test("a line of tens of megabytes is written and read, and a longer one refused", async () => {
  const format = notesIn();
  const text = "é".repeat(30 * 2 ** 20);
  const journal = await openJournal(format);
  await journal.append(withText("long", text));
  await expect(journal.append(withText("longer", `${text}${text}`))).rejects.toThrow(
    /a record of \d+ bytes is too long for it: longer$/,
  );
  await journal.append(withText("after"));
  await journal.close();
  const reader = await readJournal(format);
  expect(((await reader?.get("long"))?.text ?? "") === text).toBe(true);
  expect(reader?.keys()).toEqual(["long", "after"]);
  await reader?.close();
});

test("a journal that somebody else changed meanwhile never gives another record", async () => {
  const format = notesIn();
  await write(format, [withText("a"), withText("b")]);
  const reader = await readJournal(format);
  const lines = readFileSync(format.file, "utf8").split("\n");
  writeFileSync(format.file, [lines[0], lines[2], lines[1], ""].join("\n"));
  await expect(reader?.get("a")).rejects.toThrow("was changed by somebody else meanwhile");
  await reader?.close();
});
