import { PassThrough } from "node:stream";
import { WriteStream } from "node:tty";
import { afterEach, expect, test, vi } from "vitest";
import { paintFor } from "../../../src/cli/paint-for.ts";

const { getColorDepth } = WriteStream.prototype;

const streamTo = (isTTY: boolean) =>
  Object.assign(new PassThrough(), { isTTY, getColorDepth }) as unknown as NodeJS.WriteStream;

afterEach(() => vi.unstubAllEnvs());

function clearColourWishes(): void {
  // On a build server Node takes a terminal for one without colours.
  const wishes = ["NO_COLOR", "FORCE_COLOR", "NODE_DISABLE_COLORS", "CI", "TEAMCITY_VERSION"];
  for (const name of wishes) vi.stubEnv(name, undefined);
}

test("a terminal gets colour, a pipe gets none", () => {
  clearColourWishes();
  vi.stubEnv("TERM", "xterm");
  expect(paintFor(streamTo(true))("red", "x")).toBe("\u001B[31mx\u001B[39m");
  expect(paintFor(streamTo(false))("red", "x")).toBe("x");
});

test("NO_COLOR keeps a terminal plain", () => {
  clearColourWishes();
  vi.stubEnv("NO_COLOR", "1");
  expect(paintFor(streamTo(true))("red", "x")).toBe("x");
});
