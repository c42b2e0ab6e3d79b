import type { CorpusProgram } from "./program.ts";

export const SLOW_GROWTH: readonly CorpusProgram[] = [
  {
    name: "the first item",
    input: "list",
    time: "O(1)",
    space: "O(1)",
    python: "return a[0]",
    javascript: "return a[0];",
  },
  {
    name: "the middle of three",
    input: "list",
    time: "O(1)",
    space: "O(1)",
    python: "return sorted([a[0], a[-1], a[len(a) // 2]])[1]",
    javascript: "return [a[0], a[a.length - 1], a[a.length >> 1]].sort((x, y) => x - y)[1];",
  },
  {
    name: "the length",
    input: "list",
    time: "O(1)",
    space: "O(1)",
    python: "return len(a)",
    javascript: "return a.length;",
  },
  {
    name: "a scan that always ends at once",
    input: "list",
    time: "O(1)",
    space: "O(1)",
    python: `
      for x in a:
          if x >= 0:
              return x
      return 0
    `,
    javascript: `
      for (const x of a) if (x >= 0) return x;
      return 0;
    `,
  },
  {
    name: "ten steps whatever the size",
    input: "list",
    time: "O(1)",
    space: "O(1)",
    python: `
      t = 0
      for i in range(10):
          t += a[i]
      return t
    `,
    javascript: `
      let t = 0;
      for (let i = 0; i < 10; i++) t += a[i];
      return t;
    `,
  },
  {
    name: "square roots of square roots",
    input: "number",
    time: "O(log log n)",
    space: "O(1)",
    python: `
      t = 0
      x = n
      while x > 1.001:
          x = x ** 0.5
          t += 1
      return t
    `,
    javascript: `
      let t = 0;
      let x = n;
      while (x > 1.001) {
        x = Math.sqrt(x);
        t++;
      }
      return t;
    `,
    probe: { from: 2, to: 1125899906842624, factor: 16 },
  },
  {
    name: "a binary search",
    input: "sorted",
    time: "O(log n)",
    space: "O(1)",
    python: `
      lo, hi = 0, len(a)
      while lo < hi:
          mid = (lo + hi) // 2
          if a[mid] < x:
              lo = mid + 1
          else:
              hi = mid
      return lo
    `,
    javascript: `
      let lo = 0, hi = a.length;
      while (lo < hi) {
        const mid = (lo + hi) >> 1;
        if (a[mid] < x) lo = mid + 1;
        else hi = mid;
      }
      return lo;
    `,
    probe: { from: 16, to: 65536, factor: 4 },
  },
  {
    name: "a gallop and a binary search",
    input: "sorted",
    time: "O(log n)",
    space: "O(1)",
    python: `
      hi = 1
      while hi < len(a) and a[hi] < x:
          hi *= 2
      lo = hi // 2
      hi = min(hi, len(a))
      while lo < hi:
          mid = (lo + hi) // 2
          if a[mid] < x:
              lo = mid + 1
          else:
              hi = mid
      return lo
    `,
    javascript: `
      let hi = 1;
      while (hi < a.length && a[hi] < x) hi *= 2;
      let lo = hi >> 1;
      hi = Math.min(hi, a.length);
      while (lo < hi) {
        const mid = (lo + hi) >> 1;
        if (a[mid] < x) lo = mid + 1;
        else hi = mid;
      }
      return lo;
    `,
    probe: { from: 16, to: 65536, factor: 4 },
  },
  {
    name: "halving a number",
    input: "number",
    time: "O(log n)",
    space: "O(1)",
    python: `
      t = 0
      while n > 0:
          n //= 2
          t += 1
      return t
    `,
    javascript: `
      let t = 0;
      while (n > 0) {
        n = Math.floor(n / 2);
        t++;
      }
      return t;
    `,
    probe: { from: 16, to: 16777216, factor: 8 },
  },
  {
    name: "powers by squaring",
    input: "number",
    time: "O(log n)",
    space: "O(1)",
    python: `
      r, b = 1, 3
      while n > 0:
          if n & 1:
              r = r * b % 997
          b = b * b % 997
          n >>= 1
      return r
    `,
    javascript: `
      let r = 1, b = 3;
      while (n > 0) {
        if (n & 1) r = (r * b) % 997;
        b = (b * b) % 997;
        n >>= 1;
      }
      return r;
    `,
    probe: { from: 16, to: 16777216, factor: 8 },
  },
  {
    name: "halvings within halvings",
    input: "number",
    time: "O(log^2 n)",
    space: "O(1)",
    python: `
      t = 0
      i = n
      while i > 0:
          j = n
          while j > 0:
              t += 1
              j //= 2
          i //= 2
      return t
    `,
    javascript: `
      let t = 0;
      for (let i = n; i > 0; i = Math.floor(i / 2))
        for (let j = n; j > 0; j = Math.floor(j / 2)) t++;
      return t;
    `,
    probe: { from: 16, to: 1073741824, factor: 8 },
  },
  {
    name: "counting up to the square root",
    input: "number",
    time: "O(sqrt(n))",
    space: "O(1)",
    python: `
      i = 1
      t = 0
      while i * i <= n:
          t += n % i
          i += 1
      return t
    `,
    javascript: `
      let t = 0;
      for (let i = 1; i * i <= n; i++) t += n % i;
      return t;
    `,
    probe: { from: 16, to: 1048576, factor: 4 },
  },
  {
    name: "a search by jumps",
    input: "sorted",
    time: "O(sqrt(n))",
    space: "O(1)",
    python: `
      n = len(a)
      step = int(n ** 0.5)
      i = 0
      while i + step < n and a[i + step] <= x:
          i += step
      while i < n and a[i] < x:
          i += 1
      return i
    `,
    javascript: `
      const n = a.length;
      const step = Math.floor(Math.sqrt(n));
      let i = 0;
      while (i + step < n && a[i + step] <= x) i += step;
      while (i < n && a[i] < x) i++;
      return i;
    `,
    probe: { from: 16, to: 65536, factor: 4 },
  },
];
