import type { CorpusProgram } from "./program.ts";

export const POLYNOMIAL_GROWTH: readonly CorpusProgram[] = [
  {
    name: "all pairs",
    input: "list",
    time: "O(n^2)",
    space: "O(1)",
    python: `
      t = 0
      for x in a:
          for y in a:
              t += x < y
      return t
    `,
    javascript: `
      let t = 0;
      for (const x of a) for (const y of a) t += x < y ? 1 : 0;
      return t;
    `,
  },
  {
    name: "every pair once",
    input: "list",
    time: "O(n^2)",
    space: "O(1)",
    python: `
      t = 0
      for i in range(len(a)):
          for j in range(i):
              if a[i] + a[j] == -1:
                  t += 1
      return t
    `,
    javascript: `
      let t = 0;
      for (let i = 0; i < a.length; i++) for (let j = 0; j < i; j++) if (a[i] + a[j] === -1) t++;
      return t;
    `,
  },
  {
    name: "a bubble sort that may end early",
    input: "list",
    time: "O(n^2)",
    space: "O(1)",
    python: `
      n = len(a)
      for i in range(n):
          swapped = False
          for j in range(n - 1 - i):
              if a[j] > a[j + 1]:
                  a[j], a[j + 1] = a[j + 1], a[j]
                  swapped = True
          if not swapped:
              break
      return a[0]
    `,
    javascript: `
      const n = a.length;
      for (let i = 0; i < n; i++) {
        let swapped = false;
        for (let j = 0; j < n - 1 - i; j++)
          if (a[j] > a[j + 1]) {
            [a[j], a[j + 1]] = [a[j + 1], a[j]];
            swapped = true;
          }
        if (!swapped) break;
      }
      return a[0];
    `,
  },
  {
    name: "an insertion sort",
    input: "list",
    time: "O(n^2)",
    space: "O(1)",
    python: `
      for i in range(1, len(a)):
          x = a[i]
          j = i
          while j > 0 and a[j - 1] > x:
              a[j] = a[j - 1]
              j -= 1
          a[j] = x
      return a[0]
    `,
    javascript: `
      for (let i = 1; i < a.length; i++) {
        const x = a[i];
        let j = i;
        while (j > 0 && a[j - 1] > x) {
          a[j] = a[j - 1];
          j--;
        }
        a[j] = x;
      }
      return a[0];
    `,
  },
  {
    name: "insertion at the front",
    input: "list",
    time: "O(n^2)",
    space: "O(n)",
    python: `
      out = []
      for x in a:
          out.insert(0, x)
      return len(out)
    `,
    javascript: `
      const out = [];
      for (const x of a) out.unshift(x);
      return out.length;
    `,
    probe: { from: 64, to: 65536, factor: 2 },
  },
  {
    name: "removal from the front",
    input: "list",
    time: "O(n^2)",
    space: "O(n)",
    python: `
      b = a[:]
      t = 0
      while b:
          t ^= b.pop(0)
      return t
    `,
    javascript: `
      const b = a.slice();
      let t = 0;
      while (b.length > 0) t ^= b.shift();
      return t;
    `,
    probe: { from: 64, to: 65536, factor: 2 },
  },
  {
    name: "looking up in a list",
    input: "list",
    time: "O(n^2)",
    space: "O(n)",
    python: `
      seen = []
      for x in a:
          if -x not in seen:
              seen.append(x)
      return len(seen)
    `,
    javascript: `
      const seen = [];
      for (const x of a) if (!seen.includes(-x)) seen.push(x);
      return seen.length;
    `,
  },
  {
    name: "text that loses its first letter",
    input: "text",
    time: "O(n^2)",
    space: "O(n)",
    python: `
      t = 0
      while s:
          t += 1
          s = s[1:]
      return t
    `,
    javascript: `
      let t = 0;
      while (s.length > 0) {
        t++;
        s = s.slice(1);
      }
      return t;
    `,
    probe: { from: 64, to: 65536, factor: 2 },
  },
  {
    name: "a slice at each step down",
    input: "list",
    time: "O(n^2)",
    space: null,
    python: `
      def f(b):
          return 0 if not b else 1 + f(b[1:])
      return f(a)
    `,
    javascript: `
      function f(b) {
        return b.length === 0 ? 0 : 1 + f(b.slice(1));
      }
      return f(a);
    `,
    probe: { from: 8, to: 256, factor: 2 },
  },
  {
    name: "a hidden copy in a loop",
    input: "list",
    time: "O(n^2)",
    space: "O(n)",
    python: `
      t = 0
      for i in range(len(a)):
          b = a[:]
          t += b[i] & 3
      return t
    `,
    javascript: `
      let t = 0;
      for (let i = 0; i < a.length; i++) {
        const b = a.slice();
        t += b[i] & 3;
      }
      return t;
    `,
  },
  {
    name: "the sum of every prefix anew",
    input: "list",
    time: "O(n^2)",
    space: "O(n)",
    python: `
      t = 0
      for i in range(len(a)):
          t ^= sum(a[:i])
      return t
    `,
    javascript: `
      let t = 0;
      for (let i = 0; i < a.length; i++) t ^= a.slice(0, i).reduce((x, y) => x + y, 0);
      return t;
    `,
  },
  {
    name: "lists made of their beginnings",
    input: "list",
    time: "O(n^2)",
    space: "O(n^2)",
    python: `
      out = []
      for i in range(len(a)):
          out.append(a[:i + 1])
      return len(out)
    `,
    javascript: `
      const out = [];
      for (let i = 0; i < a.length; i++) out.push(a.slice(0, i + 1));
      return out.length;
    `,
    probe: { from: 16, to: 512, factor: 2 },
  },
  {
    name: "a square table",
    input: "number",
    time: "O(n^2)",
    space: "O(n^2)",
    python: `
      t = [[i ^ j for j in range(n)] for i in range(n)]
      return t[n - 1][0]
    `,
    javascript: `
      const t = [];
      for (let i = 0; i < n; i++) {
        const row = [];
        for (let j = 0; j < n; j++) row.push(i ^ j);
        t.push(row);
      }
      return t[n - 1][0];
    `,
    probe: { from: 16, to: 512, factor: 2 },
  },
  {
    name: "rising subsequences by pairs",
    input: "list",
    time: "O(n^2)",
    space: "O(n)",
    python: `
      best = [1] * len(a)
      for i in range(len(a)):
          for j in range(i):
              if a[j] < a[i]:
                  best[i] = max(best[i], best[j] + 1)
      return max(best)
    `,
    javascript: `
      const best = a.map(() => 1);
      for (let i = 0; i < a.length; i++)
        for (let j = 0; j < i; j++) if (a[j] < a[i]) best[i] = Math.max(best[i], best[j] + 1);
      return best.reduce((x, y) => Math.max(x, y));
    `,
  },
  {
    name: "palindromes around every centre",
    input: "text",
    time: "O(n^2)",
    space: "O(1)",
    python: `
      best = 0
      for c in range(len(s)):
          i = j = c
          while i >= 0 and j < len(s) and s[i] == s[j]:
              i -= 1
              j += 1
          best = max(best, j - i - 1)
      return best
    `,
    javascript: `
      let best = 0;
      for (let c = 0; c < s.length; c++) {
        let i = c, j = c;
        while (i >= 0 && j < s.length && s[i] === s[j]) {
          i--;
          j++;
        }
        best = Math.max(best, j - i - 1);
      }
      return best;
    `,
  },
  {
    name: "powers of three as big integers",
    input: "number",
    time: "O(n^2)",
    space: "O(n)",
    python: `
      x = 1
      for _ in range(n):
          x *= 3
      return x & 7
    `,
    javascript: `
      let x = 1n;
      for (let i = 0; i < n; i++) x *= 3n;
      return Number(x & 7n);
    `,
    probe: { from: 128, to: 65536, factor: 2 },
  },
  {
    name: "Fibonacci numbers as big integers",
    input: "number",
    time: "O(n^2)",
    space: "O(n)",
    python: `
      x, y = 0, 1
      for _ in range(n):
          x, y = y, x + y
      return x & 7
    `,
    javascript: `
      let x = 0n, y = 1n;
      for (let i = 0; i < n; i++) [x, y] = [y, x + y];
      return Number(x & 7n);
    `,
    probe: { from: 128, to: 65536, factor: 2 },
  },
  {
    name: "a sort for each item",
    input: "shuffled",
    time: "O(n^2 log n)",
    space: "O(n)",
    python: `
      t = 0
      for i in range(len(a)):
          b = sorted(a)
          t ^= b[i]
      return t
    `,
    javascript: `
      let t = 0;
      for (let i = 0; i < a.length; i++) {
        const b = a.slice().sort((x, y) => x - y);
        t ^= b[i];
      }
      return t;
    `,
    probe: { from: 16, to: 1024, factor: 2 },
  },
  {
    name: "halvings for each pair",
    input: "number",
    time: "O(n^2 log n)",
    space: "O(1)",
    python: `
      t = 0
      for i in range(n):
          for j in range(n):
              x = n
              while x > 0:
                  x >>= 1
                  t += 1
      return t
    `,
    javascript: `
      let t = 0;
      for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) for (let x = n; x > 0; x >>= 1) t++;
      return t;
    `,
  },
  {
    name: "all triples",
    input: "number",
    time: "O(n^3)",
    space: "O(1)",
    python: `
      t = 0
      for i in range(n):
          for j in range(n):
              for k in range(n):
                  t += i < k
      return t
    `,
    javascript: `
      let t = 0;
      for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) for (let k = 0; k < n; k++) t += i < k ? 1 : 0;
      return t;
    `,
  },
  {
    name: "every triple once",
    input: "list",
    time: "O(n^3)",
    space: "O(1)",
    python: `
      t = 0
      n = len(a)
      for i in range(n):
          for j in range(i):
              for k in range(j):
                  if a[i] + a[j] + a[k] == 0:
                      t += 1
      return t
    `,
    javascript: `
      let t = 0;
      const n = a.length;
      for (let i = 0; i < n; i++)
        for (let j = 0; j < i; j++) for (let k = 0; k < j; k++) if (a[i] + a[j] + a[k] === 0) t++;
      return t;
    `,
  },
  {
    name: "a product of square matrices",
    input: "square",
    time: "O(n^3)",
    space: "O(n^2)",
    python: `
      n = len(g)
      r = [[0] * n for _ in range(n)]
      for i in range(n):
          for j in range(n):
              t = 0
              for k in range(n):
                  t += (g[i][k] ^ g[k][j]) & 63
              r[i][j] = t
      return r[0][0]
    `,
    javascript: `
      const n = g.length;
      const r = [];
      for (let i = 0; i < n; i++) {
        const row = [];
        for (let j = 0; j < n; j++) {
          let t = 0;
          for (let k = 0; k < n; k++) t += (g[i][k] ^ g[k][j]) & 63;
          row.push(t);
        }
        r.push(row);
      }
      return r[0][0];
    `,
  },
  {
    name: "shortest ways between all",
    input: "square",
    time: "O(n^3)",
    space: "O(1)",
    python: `
      n = len(g)
      for k in range(n):
          for i in range(n):
              for j in range(n):
                  if g[i][k] + g[k][j] < g[i][j]:
                      g[i][j] = g[i][k] + g[k][j]
      return g[0][0]
    `,
    javascript: `
      const n = g.length;
      for (let k = 0; k < n; k++)
        for (let i = 0; i < n; i++)
          for (let j = 0; j < n; j++) if (g[i][k] + g[k][j] < g[i][j]) g[i][j] = g[i][k] + g[k][j];
      return g[0][0];
    `,
  },
  {
    name: "four loops",
    input: "number",
    time: "O(n^4)",
    space: "O(1)",
    python: `
      t = 0
      for i in range(n):
          for j in range(n):
              for k in range(n):
                  for l in range(n):
                      t ^= l
      return t
    `,
    javascript: `
      let t = 0;
      for (let i = 0; i < n; i++)
        for (let j = 0; j < n; j++) for (let k = 0; k < n; k++) for (let l = 0; l < n; l++) t ^= l;
      return t;
    `,
    probe: { from: 4, to: 64, factor: 2 },
  },
  {
    name: "five loops",
    input: "number",
    time: "O(n^5)",
    space: "O(1)",
    python: `
      t = 0
      for i in range(n):
          for j in range(n):
              for k in range(n):
                  for l in range(n):
                      for o in range(n):
                          t ^= o
      return t
    `,
    javascript: `
      let t = 0;
      for (let i = 0; i < n; i++)
        for (let j = 0; j < n; j++)
          for (let k = 0; k < n; k++) for (let l = 0; l < n; l++) for (let o = 0; o < n; o++) t ^= o;
      return t;
    `,
    probe: { from: 2, to: 32, factor: 2 },
  },
];
