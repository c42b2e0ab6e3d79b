import type { CorpusProgram } from "./program.ts";

export const SORTING_GROWTH: readonly CorpusProgram[] = [
  {
    name: "a built-in sort",
    input: "shuffled",
    time: "O(n log n)",
    space: "O(n)",
    python: "return sorted(a)[0]",
    javascript: "return a.slice().sort((x, y) => x - y)[0];",
  },
  {
    name: "a sort under a longer linear loop",
    input: "shuffled",
    time: "O(n log n)",
    space: "O(n)",
    python: `
      b = sorted(a)
      t = 0
      for x in b:
          t += (x * 3 + 1) % 7
      return t
    `,
    javascript: `
      const b = a.slice().sort((x, y) => x - y);
      let t = 0;
      for (const x of b) t += (x * 3 + 1) % 7;
      return t;
    `,
  },
  {
    name: "a sort under a loop that is many times as dear",
    input: "shuffled",
    time: "O(n log n)",
    space: "O(n)",
    python: `
      b = sorted(a)
      t = 0
      for x in b:
          for k in range(30):
              t += (x * k + 1) % 7
      return t
    `,
    javascript: `
      const b = a.slice().sort((x, y) => x - y);
      let t = 0;
      for (const x of b) for (let k = 0; k < 30; k++) t += (x * k + 1) % 7;
      return t;
    `,
  },
  {
    name: "a sort in each round of a search that halves",
    input: "shuffled",
    time: "O(n log^2 n)",
    space: "O(n)",
    python: `
      lo, hi = 0, len(a)
      while lo < hi:
          mid = (lo + hi + 1) // 2
          b = sorted(a[:mid])
          if sum(b) >= 0:
              lo = mid
          else:
              hi = mid - 1
      return lo
    `,
    javascript: `
      let [lo, hi] = [0, a.length];
      while (lo < hi) {
        const mid = (lo + hi + 1) >> 1;
        const b = a.slice(0, mid).sort((x, y) => x - y);
        if (b.reduce((x, y) => x + y, 0) >= 0) lo = mid;
        else hi = mid - 1;
      }
      return lo;
    `,
  },
  {
    name: "a sort of what is sorted",
    input: "sorted",
    time: { python: "O(n)", javascript: "O(n log n)" },
    space: "O(n)",
    python: "return sorted(a)[0]",
    javascript: "return a.slice().sort((p, q) => p - q)[0];",
  },
  {
    name: "a merge sort from below",
    input: "shuffled",
    time: "O(n log n)",
    space: "O(n)",
    python: `
      w = 1
      while w < len(a):
          out = []
          for s in range(0, len(a), 2 * w):
              i, j = s, min(s + w, len(a))
              m, e = j, min(s + 2 * w, len(a))
              while i < m and j < e:
                  if a[i] <= a[j]:
                      out.append(a[i])
                      i += 1
                  else:
                      out.append(a[j])
                      j += 1
              out.extend(a[i:m])
              out.extend(a[j:e])
          a = out
          w *= 2
      return a[0]
    `,
    javascript: `
      let w = 1;
      while (w < a.length) {
        const out = [];
        for (let s = 0; s < a.length; s += 2 * w) {
          let i = s, j = Math.min(s + w, a.length);
          const m = j, e = Math.min(s + 2 * w, a.length);
          while (i < m && j < e) out.push(a[i] <= a[j] ? a[i++] : a[j++]);
          while (i < m) out.push(a[i++]);
          while (j < e) out.push(a[j++]);
        }
        a = out;
        w *= 2;
      }
      return a[0];
    `,
  },
  {
    name: "a heap sort",
    input: "list",
    time: "O(n log n)",
    space: "O(1)",
    python: `
      n = len(a)
      def sift(i, end):
          while 2 * i + 1 < end:
              c = 2 * i + 1
              if c + 1 < end and a[c] < a[c + 1]:
                  c += 1
              if a[i] >= a[c]:
                  return
              a[i], a[c] = a[c], a[i]
              i = c
      for i in range(n // 2, -1, -1):
          sift(i, n)
      for end in range(n - 1, 0, -1):
          a[0], a[end] = a[end], a[0]
          sift(0, end)
      return a[0]
    `,
    javascript: `
      const n = a.length;
      function sift(i, end) {
        while (2 * i + 1 < end) {
          let c = 2 * i + 1;
          if (c + 1 < end && a[c] < a[c + 1]) c++;
          if (a[i] >= a[c]) return;
          const t = a[i];
          a[i] = a[c];
          a[c] = t;
          i = c;
        }
      }
      for (let i = n >> 1; i >= 0; i--) sift(i, n);
      for (let end = n - 1; end > 0; end--) {
        const t = a[0];
        a[0] = a[end];
        a[end] = t;
        sift(0, end);
      }
      return a[0];
    `,
  },
  {
    name: "doublings for each item",
    input: "list",
    time: "O(n log n)",
    space: "O(1)",
    python: `
      t = 0
      for x in a:
          j = 1
          while j < len(a):
              t += 1
              j *= 2
      return t
    `,
    javascript: `
      let t = 0;
      for (const x of a)
        for (let j = 1; j < a.length; j *= 2) t++;
      return t;
    `,
  },
  {
    name: "multiples of each number",
    input: "number",
    time: "O(n log n)",
    space: "O(1)",
    python: `
      t = 0
      for i in range(1, n + 1):
          for j in range(i, n + 1, i):
              t += 1
      return t
    `,
    javascript: `
      let t = 0;
      for (let i = 1; i <= n; i++) for (let j = i; j <= n; j += i) t++;
      return t;
    `,
  },
  {
    name: "a binary search for each item",
    input: "sorted",
    time: "O(n log n)",
    space: "O(1)",
    python: `
      t = 0
      for y in a:
          lo, hi = 0, len(a)
          while lo < hi:
              mid = (lo + hi) // 2
              if a[mid] < y:
                  lo = mid + 1
              else:
                  hi = mid
          t += lo
      return t
    `,
    javascript: `
      let t = 0;
      for (const y of a) {
        let lo = 0, hi = a.length;
        while (lo < hi) {
          const mid = (lo + hi) >> 1;
          if (a[mid] < y) lo = mid + 1;
          else hi = mid;
        }
        t += lo;
      }
      return t;
    `,
  },
  {
    name: "rising subsequences by bisection",
    input: "list",
    time: "O(n log n)",
    space: "O(n)",
    python: `
      top = []
      for x in a:
          lo, hi = 0, len(top)
          while lo < hi:
              mid = (lo + hi) // 2
              if top[mid] < x:
                  lo = mid + 1
              else:
                  hi = mid
          if lo == len(top):
              top.append(x)
          else:
              top[lo] = x
      return len(top)
    `,
    javascript: `
      const top = [];
      for (const x of a) {
        let lo = 0, hi = top.length;
        while (lo < hi) {
          const mid = (lo + hi) >> 1;
          if (top[mid] < x) lo = mid + 1;
          else hi = mid;
        }
        top[lo] = x;
      }
      return top.length;
    `,
  },
  {
    name: "halvings within halvings for each item",
    input: "number",
    time: "O(n log^2 n)",
    space: "O(1)",
    python: `
      t = 0
      for i in range(n):
          x = n
          while x > 0:
              y = n
              while y > 0:
                  t += 1
                  y >>= 1
              x >>= 1
      return t
    `,
    javascript: `
      let t = 0;
      for (let i = 0; i < n; i++)
        for (let x = n; x > 0; x >>= 1) for (let y = n; y > 0; y >>= 1) t++;
      return t;
    `,
    probe: { from: 16, to: 1024, factor: 2 },
  },
  {
    name: "a square root for each item",
    input: "list",
    time: "O(n sqrt(n))",
    space: "O(1)",
    python: `
      t = 0
      for x in a:
          j = 1
          while j * j <= len(a):
              t += j
              j += 1
      return t
    `,
    javascript: `
      let t = 0;
      for (const x of a) for (let j = 1; j * j <= a.length; j++) t += j;
      return t;
    `,
  },
  {
    name: "primes by trial division of all",
    input: "number",
    time: "O(n sqrt(n))",
    space: "O(1)",
    python: `
      t = 0
      for x in range(n, 2 * n):
          j = 2
          while j * j <= n:
              t += x % j == 0
              j += 1
      return t
    `,
    javascript: `
      let t = 0;
      for (let x = n; x < 2 * n; x++) for (let j = 2; j * j <= n; j++) t += x % j === 0 ? 1 : 0;
      return t;
    `,
  },
];
