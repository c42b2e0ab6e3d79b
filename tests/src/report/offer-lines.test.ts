import { describe, expect, test } from "vitest";
import { offerLines } from "../../../src/report/offer-lines.ts";
import type { Result } from "../../../src/scoreboard/result-schema.ts";
import { usePythonSandbox } from "../../support/python-sandbox.ts";

const ended = (language: "python" | "javascript", type: string, message: string) =>
  ({
    verdict: { kind: "runtime-error", error: { type, message, line: 1 }, counterexample: null },
    extraction: { language },
  }) as unknown as Result;

test("a program that imports a package is told what there is", () => {
  const lines = offerLines(ended("python", "ModuleNotFoundError", "No module named 'numpy'"));
  expect(lines.join(" ")).toContain("Python 3.14");
  expect(lines.join(" ")).toContain("packages such as numpy");
});

test.each(["require", "process", "fetch", "Intl", "Buffer"])(
  "a program that asks for %s is told that it is not there",
  (name) => {
    const lines = offerLines(
      ended("javascript", "ReferenceError", `${name} is not defined: there is no such thing here`),
    );
    expect(lines.join(" ")).toContain("require and import");
  },
);

test("a program that imports a module in JavaScript is told what there is not", () => {
  const message = "Cannot find module 'fs': there is nothing to import here";
  expect(offerLines(ended("javascript", "Error", message)).join(" ")).toContain("require and import");
  expect(offerLines(ended("javascript", "Error", "no module"))).toStrictEqual([]);
});

test("another error needs no such words", () => {
  expect(offerLines(ended("javascript", "ReferenceError", "total is not defined"))).toStrictEqual([]);
  expect(offerLines(ended("python", "KeyError", "0"))).toStrictEqual([]);
});

describe("a Python program is told by name what it asked for in vain", () => {
  const python = usePythonSandbox();

  test.each([
    ["open('x.txt').read()", "files"],
    ["open('x.txt', 'w')", "files that can be written"],
    ["pathlib.Path('x.txt').read_text()", "files"],
    ["tempfile.TemporaryFile()", "files"],
    ["input()", "standard input"],
    ["threading.Thread(target=print).start()", "threads"],
    ["concurrent.futures.ThreadPoolExecutor().submit(print)", "threads"],
    ["concurrent.futures.ProcessPoolExecutor().submit(print)", "subprocesses"],
    ["multiprocessing.Process(target=print).start()", "subprocesses"],
    ["multiprocessing.Pool(2)", "network, and no subprocesses"],
    ["subprocess.run(['ls'])", "subprocesses"],
    ["os.popen('ls').read()", "subprocesses"],
    ["os.fork()", "network, and no subprocesses"],
    ["socket.socket()", "network, and no subprocesses"],
    ["socket.create_connection(('localhost', 80))", "network"],
    ["urllib.request.urlopen('http://localhost')", "network"],
    ["signal.alarm(1)", "signals"],
    ["zoneinfo.ZoneInfo('Europe/Berlin')", "time zones other than UTC"],
  ])("%s", async (expression, lacking) => {
    const name = expression.split("(")[0] ?? "";
    const module = name.split(".").slice(0, name.startsWith("pathlib") ? 1 : -1);
    const imports = module.length === 0 ? "" : `import ${module.join(".")}\n    `;
    const outcome = await python.call(`def solve():\n    ${imports}return ${expression}`);
    if (outcome.kind !== "raised") throw new Error(`not raised: ${outcome.kind}`);
    const [first, ...rest] = offerLines(ended("python", outcome.error.type, outcome.error.message));
    expect(first).toBe(`the sandbox has no ${lacking}`);
    expect(rest.join(" ")).toContain("Python 3.14");
  });

  test.each(["numpy", "pandas", "requests", "ctypes", "sqlite3", "tkinter"])("import %s", async (name) => {
    const failure = await python.load(`import ${name}`);
    if (failure?.kind !== "raised") throw new Error("not raised");
    const lines = offerLines(ended("python", failure.error.type, failure.error.message));
    expect(failure.error.message).toContain(name);
    expect(lines.join(" ")).toContain("packages such as numpy");
  });
});
