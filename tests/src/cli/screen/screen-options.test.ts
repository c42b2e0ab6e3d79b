import { Command } from "commander";
import { afterEach, expect, test, vi } from "vitest";
import { screenMode, screenOptions, type ScreenOptions } from "../../../../src/cli/screen/screen-options.ts";

const parse = (...args: string[]) => {
  const command = new Command().exitOverride().configureOutput({ writeErr: () => undefined });
  for (const option of screenOptions()) command.addOption(option);
  return command.parse(args, { from: "user" }).opts<ScreenOptions>();
};

const stream = (isTTY: boolean) => ({ isTTY }) as NodeJS.WriteStream;

afterEach(() => {
  vi.unstubAllEnvs();
});

test("what was asked for goes before what the stream can show", () => {
  vi.stubEnv("TERM", "xterm");
  expect(screenMode(parse("--quiet"), stream(true))).toBe("quiet");
  expect(screenMode(parse("--events"), stream(true))).toBe("jsonl");
  expect(screenMode(parse(), stream(true))).toBe("live");
  expect(screenMode(parse(), stream(false))).toBe("lines");
});

test("a dumb terminal gets plain lines", () => {
  vi.stubEnv("TERM", "dumb");
  expect(screenMode(parse(), stream(true))).toBe("lines");
});

test("quiet events are a contradiction", () => {
  expect(() => parse("--quiet", "--events")).toThrow("cannot be used with option '--events'");
});
