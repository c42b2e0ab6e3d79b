import fc from "fast-check";
import { expect, test } from "vitest";
import { openAppender, type AppendFile } from "../../../src/journal/appender.ts";

interface Faults {
  /** How many bytes each write takes; 0: it fails with a full disk. */
  readonly writes: () => number;
  readonly syncs?: () => boolean;
}

/** A file in memory, on a disk that has its moods. */
function moodyFile({ writes, syncs = () => true }: Faults) {
  const told = { bytes: Buffer.from("header\n"), synced: Buffer.alloc(0), syncs: 0 };
  const file = {
    async write(buffer: Buffer, from: number, length: number, position: number) {
      const bytesWritten = Math.min(length, writes());
      if (bytesWritten === 0) throw Object.assign(new Error("full"), { code: "ENOSPC" });
      told.bytes = Buffer.concat([
        told.bytes.subarray(0, position),
        buffer.subarray(from, from + bytesWritten),
      ]);
      return { bytesWritten, buffer };
    },
    async datasync() {
      told.syncs += 1;
      if (!syncs()) throw Object.assign(new Error("bad sector"), { code: "EIO" });
      told.synced = told.bytes;
    },
    async truncate(length: number) {
      told.bytes = told.bytes.subarray(0, length);
    },
  };
  return { told, file: file as unknown as AppendFile };
}

const line = (number: number) => Buffer.from(`${"x".repeat(number)}${number}\n`);

test("appends that come together share one sync, and those that come meanwhile the next", async () => {
  const { file, told } = moodyFile({ writes: () => 1000 });
  const appender = openAppender(file, "notes", 7);
  const first = [0, 1, 2].map(async (number) => appender.append(line(number)));
  await first[0];
  expect([told.syncs, await Promise.all(first)]).toEqual([1, [7, 9, 12]]);
  await Promise.all([3, 4].map(async (number) => appender.append(line(number))));
  expect(told.syncs).toBe(2);
  await appender.close();
});

test("with short writes and a disk that is full at times, exactly what was acknowledged is in the file", async () => {
  const rounds = fc.array(fc.array(fc.nat(12), { minLength: 1, maxLength: 5 }), { maxLength: 8 });
  const moods = fc.infiniteStream(fc.constantFrom(0, 1, 2, 3, 5, 1000));
  await fc.assert(
    fc.asyncProperty(rounds, moods, async (rounds, moods) => {
      const { file, told } = moodyFile({ writes: () => moods.next().value as number });
      const appender = openAppender(file, "notes", 7);
      const kept: Buffer[] = [Buffer.from("header\n")];
      for (const numbers of rounds) {
        const settled = await Promise.allSettled(
          numbers.map(async (number) => {
            await appender.append(line(number));
            // Whoever has been told finds it on disk.
            expect(told.synced.includes(line(number))).toBe(true);
            kept.push(line(number));
          }),
        );
        const reasons = settled.flatMap((one) => (one.status === "rejected" ? [String(one.reason)] : []));
        expect(
          reasons.every((reason) =>
            reason.startsWith("JournalError: notes: cannot be written: the disk is full; "),
          ),
        ).toBe(true);
        expect(told.bytes.toString()).toBe(Buffer.concat(kept).toString());
      }
    }),
  );
});

test("once a sync has failed nothing more is taken, since no later one can be believed", async () => {
  let syncs = 0;
  const { file, told } = moodyFile({ writes: () => 1000, syncs: () => ++syncs !== 2 });
  const appender = openAppender(file, "notes", 7);
  await appender.append(line(1));
  await expect(appender.append(line(2))).rejects.toThrow(
    "notes: cannot be written: the disk reports an error",
  );
  await expect(appender.append(line(3))).rejects.toThrow("the disk reports an error");
  expect(told.bytes.toString()).toBe("header\nx1\n");
});

test("what was appended before closing is written, and nothing after", async () => {
  const { file, told } = moodyFile({ writes: () => 2 });
  const appender = openAppender(file, "notes", 7);
  const last = appender.append(line(2));
  await appender.close();
  expect([await last, told.synced.toString()]).toEqual([7, "header\nxx2\n"]);
  await expect(appender.append(line(1))).rejects.toThrow("notes: is closed");
});
