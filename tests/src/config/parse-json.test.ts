import { expect, test } from "vitest";
import { parseJson } from "../../../src/config/parse-json.ts";

function complaint(text: string): string {
  try {
    parseJson("f.json", text);
  } catch (error) {
    return (error as Error).message;
  }
  return expect.fail("was parsed");
}

test("what is not JSON is told with its line", () => {
  expect(parseJson("f.json", '{"a": [1]}')).toEqual({ a: [1] });
  expect(complaint('{\n"a": 1,\n}')).toBe("f.json:3: not JSON: Expected double-quoted property name");
  expect(complaint('{\n"a": 1,\n"b": }')).toBe("f.json:3: not JSON: Unexpected token '}'");
  expect(complaint('{\n"a": 1')).toBe("f.json:2: not JSON: Expected ',' or '}' after property value");
  expect(complaint("")).toBe("f.json:1: not JSON: Unexpected end");
});

test("what stands around a mistake is not told, as it may be a key", () => {
  const key = "sk-live-0123456789";
  for (const text of [
    `{"k": ${key}}`,
    `{"k": "${key}", x}`,
    `{"k": "${key}",}`,
    `"${key}`,
    `{"k": "${key}" }}`,
  ])
    expect(complaint(text)).not.toMatch(/sk-live|6789/);
});
