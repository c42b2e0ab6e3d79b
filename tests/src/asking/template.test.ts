import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { DEFAULT_TEMPLATE, fillTemplate, readTemplate, templateHash } from "../../../src/asking/template.ts";
import { makeDirectory, writeFiles } from "../../problems/support/write-folder.ts";

async function write(text: string): Promise<string> {
  const folder = await makeDirectory();
  await writeFiles(folder, { "prompt.md": text });
  return join(folder, "prompt.md");
}

const PARTS = { statement: "S", stub: "T", language: "L", entry: "E", offer: "O", complexity: "C" };

test("a template of one's own is filled in, and known by its text", async () => {
  const template = readTemplate(await write("\uFEFF{{ statement }}\r\nin {{language}}, {{language}}\r\n"));
  expect(fillTemplate(template, PARTS)).toBe("S\nin L, L");
  expect(template.hash).toBe(templateHash("{{ statement }}\nin {{language}}, {{language}}\n"));
  expect(template.hash).not.toBe(DEFAULT_TEMPLATE.hash);
});

test("what is filled in is not looked at again, whatever it holds", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.constantFrom("{{stub}}", "$&", "$1")), (statement) => {
      const filled = fillTemplate({ text: "<{{statement}}>", hash: "" }, { ...PARTS, statement });
      expect(filled).toBe(`<${statement}>`);
    }),
  );
});

test("an unknown placeholder is told with its line and the nearest, a missing statement and file too", async () => {
  const unknown = await write("{{statement}}\n\n{{ langage }}");
  expect(() => readTemplate(unknown)).toThrow(
    `${unknown}:3: unknown placeholder {{langage}}; did you mean "language"?`,
  );
  const lacking = await write("Solve {{entry}}.");
  expect(() => readTemplate(lacking)).toThrow(`${lacking}: lacks {{statement}}`);
  expect(() => readTemplate("/none/prompt.md")).toThrow("/none/prompt.md: no such file");
});
