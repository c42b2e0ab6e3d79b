import { describe, expect, it } from "vitest";
import { isRecursive } from "./is-recursive.ts";

describe("a source", () => {
  it.each([
    "class Solution:\n    def f(self, n):\n        return self.f(n - 1) if n else 0\n",
    "def outer(n):\n    def dfs(at):\n        if at:\n            dfs(at - 1)\n    dfs(n)\n",
    "function f(n) { return n ? f(n - 1) : 0; }",
    "const dfs = (at) => {\n  if (at) dfs(at - 1);\n};\ndfs(3);",
    "class Solution {\n  f(n) {\n    return n ? this.f(n - 1) : 0;\n  }\n}",
  ])("is recursive where a function calls itself: %j", (code) => {
    expect(isRecursive(code)).toBe(true);
  });

  it.each([
    "class Solution:\n    def f(self, s, t):\n        def plain(x):\n            return x\n        return plain(s) == plain(t)\n",
    "class Solution {\n  f(s, t) {\n    const plain = (x) => {\n      if (x) return x;\n    };\n    return plain(s) === plain(t);\n  }\n}",
  ])("is not where it is only called twice: %j", (code) => {
    expect(isRecursive(code)).toBe(false);
  });
});
