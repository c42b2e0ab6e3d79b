import { describe, expect, test } from "vitest";
import { usePythonSandbox } from "../../support/python-sandbox.ts";

const python = usePythonSandbox();

// What solutions import without the image holding it, and what it costs at most (measured: half of it).
const CHEAP = { fuelInstructions: 30_000_000 };
const DEARER = { fuelInstructions: 150_000_000 };

describe("a module of the standard library that the image does not hold", () => {
  test.each(
    (
      "argparse calendar colorsys configparser csv difflib graphlib gzip hashlib hmac html ipaddress optparse platform pprint " +
      "queue sched secrets shlex string.templatelib timeit tomllib urllib.parse uuid xml.etree.ElementTree zoneinfo"
    ).split(" "),
  )("%s is read compiled", async (name) => {
    expect(await python.load(`import ${name}\ndef solve(): pass`, { limits: CHEAP })).toBeNull();
  });

  test.each(["doctest", "html.parser", "unittest", "unittest.mock"])(
    "%s is read compiled, with all that it imports",
    async (name) => {
      expect(await python.load(`import ${name}\ndef solve(): pass`, { limits: DEARER })).toBeNull();
    },
  );

  test("still has its source", async () => {
    const source = "import calendar, inspect\ndef solve(): return inspect.getsource(calendar.isleap)";
    expect(await python.value(source)).toMatch(/^def isleap\(year\):\n/);
  });

  test("is run once, and is itself when it is imported again", async () => {
    const source =
      "import sys, csv\nfirst = csv\nimport csv\ndef solve(): return csv is first is sys.modules['csv']";
    expect(await python.value(source)).toBe(true);
  });

  test("can be loaded anew", async () => {
    const source = `
import importlib, sys, csv
def solve():
    kept = csv.DictReader
    importlib.reload(csv)
    del sys.modules["csv"]
    import csv as another
    return another is not csv and another.DictReader is not csv.DictReader is not kept
`;
    expect(await python.value(source)).toBe(true);
  });
});

test("what the interpreter imports in the midst of a call is there already", async () => {
  const cost = async (source: string) => ((await python.call(source)) as { cost: number }).cost;
  const once = await cost("n = 10 ** 20_000\ndef solve(): return len(str(n))");
  const twice = await cost("n = 10 ** 20_000\nstr(n)\ndef solve(): return len(str(n))");
  expect(Math.abs(once - twice)).toBeLessThan(once * 0.02);
});
