import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { AnswerRule } from "./model-server/answers-from.ts";

/** Id of a small problem: to add so much to a number. */
export const smallId = (addend: number): string => `add-${addend}`;

/** Writes problems that take next to nothing to grade: no families, so neither stress nor a probe. */
export function writeSmallProblems(folder: string, count: number): string {
  for (let addend = 1; addend <= count; addend += 1)
    for (const [name, text] of Object.entries(filesOf(addend))) {
      const file = join(folder, smallId(addend), name);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
  return folder;
}

/** Replies to the first so many small problems in Python and JavaScript, two right ones to one that fails the example. */
export function smallAnswers(count: number): AnswerRule[] {
  return Array.from({ length: count }, (_, at) => at + 1).flatMap((addend) => [
    {
      when: `def add_${addend}(`,
      texts: [pythonReply(addend), pythonReply(addend, "m"), pythonReply(-addend)],
    },
    {
      when: `function add${addend}(`,
      texts: [scriptReply(addend), scriptReply(addend, "m"), scriptReply(-addend)],
    },
  ]);
}

/** A reply in Python; a negative one subtracts. */
export function pythonReply(addend: number, name = "n"): string {
  const code = `def add_${Math.abs(addend)}(${name}):\n    return ${name} + ${addend}`;
  return `Here it is.\n\n\`\`\`python\n${code}\n\`\`\`\n\nTime complexity: O(1)\nSpace complexity: O(1)\n`;
}

/** The same in JavaScript. */
export function scriptReply(addend: number, name = "n"): string {
  const code = `function add${Math.abs(addend)}(${name}) {\n  return ${name} + ${addend};\n}`;
  return `Here it is.\n\n\`\`\`javascript\n${code}\n\`\`\`\n\nTime complexity: O(1)\nSpace complexity: O(1)\n`;
}

function filesOf(addend: number): Record<string, string> {
  const hidden = 900 + addend;
  return {
    "problem.yaml": `id: ${smallId(addend)}
title: Add ${addend}
version: 1
difficulty: easy
mode: function
bounds: { n_max: 1000 }
signature:
  name: { python: add_${addend}, javascript: add${addend}, typescript: add${addend} }
  parameters:
    - { name: n, type: int, range: [-n_max, n_max] }
  returns: int
complexity:
  parameters: [n]
  time: O(1)
  space: O(1)
provenance: { author: me, origin: own, licence: MIT }
`,
    "statement.md": `Add ${addend} to a number.\n\n{{examples}}\n`,
    "tests/examples.jsonl": `{"id": "two", "args": [2], "expected": ${2 + addend}}\n`,
    "tests/hidden.jsonl": `{"id": "large", "args": [${hidden}], "expected": ${hidden + addend}}\n`,
    "solutions/accepted/reference.py": `def add_${addend}(n):\n    return n + ${addend}\n`,
  };
}
