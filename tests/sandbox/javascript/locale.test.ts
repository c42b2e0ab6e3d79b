import { describe, expect, test } from "vitest";
import { callOnce, makeEngine, measureOnce } from "./support.ts";

const engine = makeEngine();
const evaluate = (expression: string) => callOnce(engine, `function solve() { return ${expression}; }`);
const LEAP_DAY = "new Date(Date.UTC(2024, 1, 29, 13, 5, 9))";

describe("both engines answer alike, and as Node does in American English", () => {
  test.each([
    ['["b", "A", "a", "C"].sort((x, y) => x.localeCompare(y))', ["a", "A", "b", "C"]],
    [
      '["résumé", "resume", "Resume", "résume", "zoo", "Äpfel", "apple"].sort((x, y) => x.localeCompare(y))',
      ["Äpfel", "apple", "resume", "Resume", "résume", "résumé", "zoo"],
    ],
    [
      '["a-b", "ab", "a b", "a_b", "a.b", "A1", "a10", "a2"].sort((x, y) => x.localeCompare(y))',
      ["a b", "a_b", "a-b", "a.b", "A1", "a10", "a2", "ab"],
    ],
    [
      '["a", "b"].map((x) => x.localeCompare("b")).concat("b".localeCompare("a"), "".localeCompare())',
      [-1, 0, 1, -1],
    ],
    [
      '["x10", "x9", "X9"].sort((x, y) => x.localeCompare(y, undefined, { numeric: true, sensitivity: "base" }))',
      ["x9", "X9", "x10"],
    ],
    [
      '["a".localeCompare("A", "en", { sensitivity: "base" }), "a".localeCompare("á", "de", { sensitivity: "base" })]',
      [0, 0],
    ],
    [
      '["a".localeCompare("A", "en-US", { sensitivity: "accent" }), "a".localeCompare("á", [], { sensitivity: "accent" })]',
      [0, -1],
    ],
    ["(12).toString().localeCompare(9)", -1],
    [
      "[1234567.8915, -0.0005, -0, 1e21, 1e-9, NaN, -Infinity, 999.9995, 0.1].map((x) => x.toLocaleString())",
      ["1,234,567.892", "-0.001", "-0", "1,000,000,000,000,000,000,000", "0", "NaN", "-∞", "1,000", "0.1"],
    ],
    ["(12345678901234567890n).toLocaleString()", "12,345,678,901,234,567,890"],
    [
      "[(1234.5).toLocaleString('en-US', { minimumFractionDigits: 2 }), (0.256).toLocaleString('en', { style: 'percent' })]",
      ["1,234.50", "26%"],
    ],
    ["(-1234.5).toLocaleString('en-US', { style: 'currency', currency: 'USD' })", "-$1,234.50"],
    ["[1234.5, 'a', null, undefined, true, 10n ** 9n].toLocaleString()", "1,234.5,a,,,true,1,000,000,000"],
    ["new Float64Array([1234.5, 2]).toLocaleString()", "1,234.5,2"],
    ["({}).toLocaleString() + [1, [2000, 3]].toLocaleString()", "[object Object]1,2,000,3"],
    [
      `["İSTANBUL".toLocaleLowerCase(), "straße".toLocaleUpperCase(), "ΑΣ".toLocaleLowerCase("en-US")]`,
      ["i\u0307stanbul", "STRASSE", "ας"],
    ],
    [
      `[${LEAP_DAY}.toLocaleString(), ${LEAP_DAY}.toLocaleDateString(), ${LEAP_DAY}.toLocaleTimeString()]`,
      ["2/29/2024, 1:05:09 PM", "2/29/2024", "1:05:09 PM"],
    ],
    [
      `[${LEAP_DAY}.toString(), ${LEAP_DAY}.toTimeString(), ${LEAP_DAY}.toDateString(), ${LEAP_DAY} + ""]`,
      [
        "Thu Feb 29 2024 13:05:09 GMT+0000 (Coordinated Universal Time)",
        "13:05:09 GMT+0000 (Coordinated Universal Time)",
        "Thu Feb 29 2024",
        "Thu Feb 29 2024 13:05:09 GMT+0000 (Coordinated Universal Time)",
      ],
    ],
    [
      `[0, 1, 11, 12, 23].map((h) => new Date(2024, 0, 9, h, 5).toLocaleTimeString("en-US", { timeZone: "UTC" }))`,
      ["12:05:00 AM", "1:05:00 AM", "11:05:00 AM", "12:05:00 PM", "11:05:00 PM"],
    ],
    [
      `["long", "short"].map((weekday) => ${LEAP_DAY}.toLocaleDateString("en-US", { weekday }))`,
      ["Thursday", "Thu"],
    ],
    [`["long", "short"].map((month) => ${LEAP_DAY}.toLocaleString("en-US", { month }))`, ["February", "Feb"]],
    [`[new Date(NaN).toString(), new Date(NaN).toLocaleDateString()]`, ["Invalid Date", "Invalid Date"]],
    [
      `["NFC", "NFD", "NFKC", "NFKD"].map((form) => "ﬁ\\u1e9b\\u0323é".normalize(form))`,
      ["ﬁ\u1e9b\u0323é", "ﬁſ\u0323\u0307e\u0301", "fiṩé", "fis\u0323\u0307e\u0301"],
    ],
  ])("%s", async (expression, expected) => {
    const outcome = await evaluate(expression);
    expect(outcome).toMatchObject({ kind: "returned" });
    expect("text" in outcome && JSON.parse(outcome.text)).toEqual(expected);
  });

  test("where texts are in scripts that are known by their codes alone", async () => {
    const outcome = await evaluate(
      '["яблоко", "Арбуз", "日本", "中国", "😀", "ωμέγα", "zebra"].sort((a, b) => a.localeCompare(b))',
    );
    expect(outcome).toMatchObject({
      kind: "returned",
      text: expect.stringMatching(/^\["zebra","ωμέγα","Арбуз"/) as string,
    });
  });

  test("for each letter in each case and normal form", async () => {
    const sweep = (change: string) => `(() => {
      let hash = 0;
      for (let code = 0; code < 0x3000; code++)
        for (const unit of String.fromCharCode(code)${change}) hash = (hash * 31 + unit.codePointAt(0)) | 0;
      return hash;
    })()`;
    for (const change of [
      ".toLocaleUpperCase()",
      ".toLocaleLowerCase()",
      '.normalize("NFD")',
      '.normalize("NFKC")',
    ])
      expect(await evaluate(sweep(change))).toMatchObject({ kind: "returned" });
  });
});

describe("what is not offered is told by name", () => {
  test.each([
    ["(1).toLocaleString('de-DE')", 'the locale "de-DE" is not offered here'],
    ["(1).toLocaleString('en-IN')", 'the locale "en-IN" is not offered here'],
    ["(1).toLocaleString('en', { notation: 'compact' })", "the option notation is not offered here"],
    ["(1).toLocaleString('en', { style: 'unit' })", "the option style: unit is not offered here"],
    [
      "(1).toLocaleString('en', { style: 'currency', currency: 'JPY' })",
      "the currency JPY is not offered here",
    ],
    ["'a'.localeCompare('b', 'sv')", 'the locale "sv" is not offered here'],
    ["'a'.localeCompare('b', 'en', { caseFirst: 'upper' })", "the option caseFirst is not offered here"],
    ["'i'.toLocaleUpperCase('tr')", 'the locale "tr" is not offered here'],
    ["new Date().toLocaleDateString('en-GB')", 'the locale "en-GB" is not offered here'],
    ["new Date().toLocaleDateString('en-US', { year: 'numeric' })", "the option year is not offered here"],
    ["new Date().toLocaleTimeString('en-US', { weekday: 'long' })", "the option weekday is not offered here"],
  ])("%s", async (expression, message) => {
    expect(await evaluate(expression)).toMatchObject({
      kind: "raised",
      error: { type: "RangeError", message },
    });
  });

  test.each([
    [
      "String.prototype.localeCompare.call(null, 'a')",
      "String.prototype.localeCompare called on null or undefined",
    ],
    ["Number.prototype.toLocaleString.call('1')", ""],
    ["Date.prototype.toLocaleString.call({})", ""],
  ])("%s is a TypeError", async (expression, message) => {
    expect(await evaluate(expression)).toMatchObject({
      kind: "raised",
      error: { type: "TypeError", message: expect.stringContaining(message) as string },
    });
  });
});

describe("a comparison is counted", () => {
  const costOf = async (one: string, other: string) => {
    const repeat = (times: number) =>
      `function solve() { for (let i = 0; i < ${times}; i++) ${JSON.stringify(one)}.localeCompare(${JSON.stringify(other)}); }`;
    const [once, often] = [
      await measureOnce(engine, repeat(1), "[]"),
      await measureOnce(engine, repeat(11), "[]"),
    ];
    return ((often.timeInstructions as number) - (once.timeInstructions as number)) / 10;
  };

  test("and cheap where two words differ early, whatever comes after", async () => {
    const short = await costOf("pear", "plum");
    expect(short).toBeLessThan(15_000);
    expect(await costOf(`pear${"s".repeat(1000)}`, `plum${"s".repeat(1000)}`)).toBeLessThan(short * 3);
  });

  test("and grows with what has to be read", async () => {
    const [some, more] = [
      await costOf("s".repeat(640) + "a", "s".repeat(640) + "b"),
      await costOf("é".repeat(640), "É".repeat(640)),
    ];
    expect(some).toBeGreaterThan(await costOf("sa", "sb"));
    expect(some).toBeLessThan(640 * 500);
    expect(more).toBeGreaterThan(some);
  });

  test("as it is where the methods that it could use are replaced", async () => {
    const poison =
      "String.prototype.normalize = String.prototype.slice = Array.prototype[Symbol.iterator] = () => 'no';";
    const source = `${poison} function solve() { return ["é".localeCompare("z"), "É".localeCompare("é"), (1e6).toLocaleString()]; }`;
    expect(await callOnce(engine, source)).toMatchObject({ kind: "returned", text: '[-1,1,"1,000,000"]' });
  });
});
