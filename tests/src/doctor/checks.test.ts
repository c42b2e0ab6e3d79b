import { join } from "node:path";
import { expect, test } from "vitest";
import { checkFolder, checkRoom } from "../../../src/doctor/check-folder.ts";
import { checkNode } from "../../../src/doctor/check-node.ts";
import { makeDirectory, writeFiles } from "../../problems/support/write-folder.ts";

test("Node is new enough from 24 on", () => {
  expect(checkNode("v24.0.0").state).toBe("ok");
  expect(checkNode("v100.1.0").state).toBe("ok");
  expect(checkNode("v22.20.0")).toMatchObject({ state: "wrong", told: "v22.20.0 is too old" });
});

test("a folder that is not there yet is judged by the nearest above it", async () => {
  const folder = await makeDirectory();
  await writeFiles(folder, { file: "" });
  expect((await checkFolder("cache", join(folder, "a/b"))).told).toMatch(/a\/b: \d+\.\d GB free/);
  expect(await checkFolder("results", join(folder, "file"))).toMatchObject({
    state: "wrong",
    told: `${join(folder, "file")} is a file`,
    mend: "give another folder with --out",
  });
});

test("little room is a warning, and next to none is wrong", () => {
  const states = [5e9, 5e8, 5e7].map((bytes) => checkRoom("cache", "/c", bytes).state);
  expect(states).toEqual(["ok", "warning", "wrong"]);
});
