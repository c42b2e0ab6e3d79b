import type { CorpusProgram } from "./program.ts";

export const EXPONENTIAL_GROWTH: readonly CorpusProgram[] = [
  {
    name: "all subsets by their bits",
    input: "number",
    time: "O(2^n)",
    space: "O(1)",
    python: `
      t = 0
      for b in range(1 << n):
          t ^= b
      return t
    `,
    javascript: `
      let t = 0;
      for (let b = 0; b < 2 ** n; b++) t ^= b;
      return t;
    `,
  },
  {
    name: "a tower moved",
    input: "number",
    time: "O(2^n)",
    space: null,
    python: `
      def move(k):
          return 0 if k == 0 else move(k - 1) + 1 + move(k - 1)
      return move(n)
    `,
    javascript: `
      function move(k) {
        return k === 0 ? 0 : move(k - 1) + 1 + move(k - 1);
      }
      return move(n);
    `,
  },
  {
    name: "take it or leave it",
    input: "list",
    time: "O(2^n)",
    space: null,
    python: `
      def f(i, t):
          if i == len(a):
              return 1 if t == 7 else 0
          return f(i + 1, t) + f(i + 1, t ^ (a[i] & 7))
      return f(0, 0)
    `,
    javascript: `
      function f(i, t) {
        if (i === a.length) return t === 7 ? 1 : 0;
        return f(i + 1, t) + f(i + 1, t ^ (a[i] & 7));
      }
      return f(0, 0);
    `,
    probe: { from: 4, to: 64, factor: 2 },
  },
  {
    name: "every bit of every subset",
    input: "number",
    time: "O(n * 2^n)",
    space: "O(1)",
    python: `
      t = 0
      for b in range(1 << n):
          for i in range(n):
              t += b >> i & 1
      return t
    `,
    javascript: `
      let t = 0;
      for (let b = 0; b < 2 ** n; b++) for (let i = 0; i < n; i++) t += (b >> i) & 1;
      return t;
    `,
  },
  {
    name: "a tour by subsets",
    input: "number",
    time: "O(n^2 * 2^n)",
    space: "O(1)",
    python: `
      t = 0
      for b in range(1 << n):
          for i in range(n):
              for j in range(n):
                  t ^= b + i + j
      return t
    `,
    javascript: `
      let t = 0;
      for (let b = 0; b < 2 ** n; b++) for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) t ^= b + i + j;
      return t;
    `,
    probe: { from: 2, to: 64, factor: 2 },
  },
  {
    name: "a list of all sums of subsets",
    input: "number",
    time: "O(2^n)",
    space: "O(2^n)",
    python: `
      sums = [0]
      for x in range(n):
          sums = sums + [s ^ x for s in sums]
      return len(sums)
    `,
    javascript: `
      let sums = [0];
      for (let x = 0; x < n; x++) sums = sums.concat(sums.map((s) => s ^ x));
      return sums.length;
    `,
    probe: { from: 2, to: 64, factor: 2 },
  },
  {
    name: "a Fibonacci recursion",
    input: "number",
    time: "O(1.618^n)",
    space: null,
    python: `
      def f(i):
          return i if i < 2 else f(i - 1) + f(i - 2)
      return f(n)
    `,
    javascript: `
      function f(i) {
        return i < 2 ? i : f(i - 1) + f(i - 2);
      }
      return f(n);
    `,
    probe: { from: 4, to: 256, factor: 2 },
  },
  {
    name: "three steps back",
    input: "number",
    time: "O(1.839^n)",
    space: null,
    python: `
      def f(i):
          return 1 if i < 3 else f(i - 1) + f(i - 2) + f(i - 3)
      return f(n)
    `,
    javascript: `
      function f(i) {
        return i < 3 ? 1 : f(i - 1) + f(i - 2) + f(i - 3);
      }
      return f(n);
    `,
  },
  {
    name: "three ways each",
    input: "number",
    time: "O(3^n)",
    space: null,
    python: `
      def f(i):
          if i == 0:
              return 1
          return f(i - 1) + f(i - 1) + f(i - 1)
      return f(n)
    `,
    javascript: `
      function f(i) {
        if (i === 0) return 1;
        return f(i - 1) + f(i - 1) + f(i - 1);
      }
      return f(n);
    `,
  },
  {
    name: "four ways each",
    input: "number",
    time: "O(4^n)",
    space: null,
    python: `
      def f(i):
          if i == 0:
              return 1
          return f(i - 1) + f(i - 1) + f(i - 1) + f(i - 1)
      return f(n)
    `,
    javascript: `
      function f(i) {
        if (i === 0) return 1;
        return f(i - 1) + f(i - 1) + f(i - 1) + f(i - 1);
      }
      return f(n);
    `,
    probe: { from: 2, to: 64, factor: 2 },
  },
  {
    name: "all orders",
    input: "number",
    time: "O(n!)",
    space: null,
    python: `
      used = [False] * n
      def f(left):
          if left == 0:
              return 1
          t = 0
          for _ in range(left):
              t += f(left - 1)
          return t
      return f(n)
    `,
    javascript: `
      function f(left) {
        if (left === 0) return 1;
        let t = 0;
        for (let i = 0; i < left; i++) t += f(left - 1);
        return t;
      }
      return f(n);
    `,
  },
];
