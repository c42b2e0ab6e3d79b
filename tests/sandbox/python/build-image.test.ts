import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { buildImage } from "../../../sandbox/python/build-image.ts";

const digest = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

test("an image built twice is the same bytes, and so is its archive", async () => {
  const built = [await buildImage(), await buildImage()];
  const [first, second] = built.map(({ packed, stdlib, facts }) => [digest(packed), digest(stdlib), facts]);
  expect(second).toStrictEqual(first);
});
