import type { CorpusProgram } from "./program.ts";

export const LINEAR_GROWTH: readonly CorpusProgram[] = [
  {
    name: "a sum",
    input: "list",
    time: "O(n)",
    space: "O(1)",
    python: `
      t = 0
      for x in a:
          t += x & 255
      return t
    `,
    javascript: `
      let t = 0;
      for (const x of a) t += x & 255;
      return t;
    `,
  },
  {
    name: "the largest, built in",
    input: "list",
    time: "O(n)",
    space: "O(1)",
    python: "return max(a)",
    javascript: "return a.reduce((x, y) => Math.max(x, y));",
  },
  {
    name: "a hidden scan behind a dear start",
    input: "list",
    time: "O(n)",
    space: "O(1)",
    python: `
      t = 0
      for i in range(500):
          t ^= i
      return t + sum(a)
    `,
    javascript: `
      let t = 0;
      for (let i = 0; i < 500; i++) t ^= i;
      for (const x of a) t += x;
      return t;
    `,
    probe: { from: 16, to: 65536, factor: 4 },
  },
  {
    name: "a copy",
    input: "list",
    time: "O(n)",
    space: "O(n)",
    python: "return [x + 1 for x in a]",
    javascript: "return a.map((x) => x + 1);",
  },
  {
    name: "a list that doubles",
    input: "list",
    time: "O(n)",
    space: "O(n)",
    python: `
      out = []
      for x in a:
          out.append(x)
      return len(out)
    `,
    javascript: `
      const out = [];
      for (const x of a) out.push(x);
      return out.length;
    `,
  },
  {
    name: "a hash set",
    input: "list",
    time: "O(n)",
    space: "O(n)",
    python: `
      seen = set()
      for x in a:
          seen.add(x)
      return len(seen)
    `,
    javascript: `
      const seen = new Set();
      for (const x of a) seen.add(x);
      return seen.size;
    `,
  },
  {
    name: "counts in a hash table",
    input: "list",
    time: "O(n)",
    space: "O(n)",
    python: `
      c = {}
      for x in a:
          c[x] = c.get(x, 0) + 1
      return max(c.values())
    `,
    javascript: `
      const c = new Map();
      for (const x of a) c.set(x, (c.get(x) ?? 0) + 1);
      let most = 0;
      for (const v of c.values()) most = Math.max(most, v);
      return most;
    `,
  },
  {
    name: "two of a sum by a hash table",
    input: "list",
    time: "O(n)",
    space: "O(n)",
    python: `
      at = {}
      for i, x in enumerate(a):
          if -5 - x in at:
              return i
          at[x] = i
      return -1
    `,
    javascript: `
      const at = new Map();
      for (let i = 0; i < a.length; i++) {
        if (at.has(-5 - a[i])) return i;
        at.set(a[i], i);
      }
      return -1;
    `,
  },
  {
    name: "sums of prefixes",
    input: "list",
    time: "O(n)",
    space: "O(n)",
    python: `
      p = [0]
      for x in a:
          p.append(p[-1] + x)
      return p[-1]
    `,
    javascript: `
      const p = [0];
      for (const x of a) p.push(p[p.length - 1] + x);
      return p[a.length];
    `,
  },
  {
    name: "turning a list round in place",
    input: "list",
    time: "O(n)",
    space: "O(1)",
    python: `
      i, j = 0, len(a) - 1
      while i < j:
          a[i], a[j] = a[j], a[i]
          i += 1
          j -= 1
      return a[0]
    `,
    javascript: `
      let i = 0, j = a.length - 1;
      while (i < j) {
        const t = a[i];
        a[i++] = a[j];
        a[j--] = t;
      }
      return a[0];
    `,
  },
  {
    name: "the best run of neighbours",
    input: "list",
    time: "O(n)",
    space: "O(1)",
    python: `
      best = cur = a[0]
      for i in range(1, len(a)):
          cur = max(a[i], cur - 3)
          best = max(best, cur)
      return best
    `,
    javascript: `
      let best = a[0], cur = a[0];
      for (let i = 1; i < a.length; i++) {
        cur = Math.max(a[i], cur - 3);
        best = Math.max(best, cur);
      }
      return best;
    `,
  },
  {
    name: "a stack of the next larger",
    input: "list",
    time: "O(n)",
    space: "O(n)",
    python: `
      stack = []
      t = 0
      for x in a:
          while stack and stack[-1] < x:
              stack.pop()
              t += 1
          stack.append(x)
      return t
    `,
    javascript: `
      const stack = [];
      let t = 0;
      for (const x of a) {
        while (stack.length > 0 && stack[stack.length - 1] < x) {
          stack.pop();
          t++;
        }
        stack.push(x);
      }
      return t;
    `,
  },
  {
    name: "a majority by votes",
    input: "list",
    time: "O(n)",
    space: "O(1)",
    python: `
      best, votes = 0, 0
      for x in a:
          if votes == 0:
              best = x
          votes += 1 if x == best else -1
      return best
    `,
    javascript: `
      let best = 0, votes = 0;
      for (const x of a) {
        if (votes === 0) best = x;
        votes += x === best ? 1 : -1;
      }
      return best;
    `,
  },
  {
    name: "joined text",
    input: "list",
    time: "O(n)",
    space: "O(n)",
    python: `
      parts = []
      for x in a:
          parts.append('xy')
      return len(''.join(parts))
    `,
    javascript: `
      const parts = [];
      for (const x of a) parts.push('xy');
      return parts.join('').length;
    `,
  },
  {
    name: "a scan that ends where it finds",
    input: "sorted",
    time: "O(n)",
    space: "O(1)",
    python: `
      for i in range(len(a)):
          if a[i] == x:
              return i
      return -1
    `,
    javascript: `
      for (let i = 0; i < a.length; i++) if (a[i] === x) return i;
      return -1;
    `,
  },
  {
    name: "two stacks for a queue",
    input: "list",
    time: "O(n)",
    space: "O(n)",
    python: `
      inn, out, t = [], [], 0
      for i in range(len(a)):
          inn.append(a[i])
          if i % 2:
              if not out:
                  while inn:
                      out.append(inn.pop())
              t += out.pop() & 7
      return t
    `,
    javascript: `
      const inn = [], out = [];
      let t = 0;
      for (let i = 0; i < a.length; i++) {
        inn.push(a[i]);
        if (i % 2) {
          if (out.length === 0) while (inn.length > 0) out.push(inn.pop());
          t += out.pop() & 7;
        }
      }
      return t;
    `,
  },
  {
    name: "Fibonacci numbers in two variables",
    input: "number",
    time: "O(n)",
    space: "O(1)",
    python: `
      x, y = 0, 1
      for _ in range(n):
          x, y = y, (x + y) % 1009
      return x
    `,
    javascript: `
      let x = 0, y = 1;
      for (let i = 0; i < n; i++) [x, y] = [y, (x + y) % 1009];
      return x;
    `,
  },
  {
    name: "a recursion that remembers",
    input: "number",
    time: "O(n)",
    space: null,
    python: `
      memo = {}
      def f(i):
          if i < 2:
              return i
          if i not in memo:
              memo[i] = (f(i - 1) + f(i - 2)) % 1009
          return memo[i]
      return f(n)
    `,
    javascript: `
      const memo = new Map();
      function f(i) {
        if (i < 2) return i;
        if (!memo.has(i)) memo.set(i, (f(i - 1) + f(i - 2)) % 1009);
        return memo.get(i);
      }
      return f(n);
    `,
    probe: { from: 8, to: 256, factor: 2 },
  },
  {
    name: "a table of ways",
    input: "number",
    time: "O(n)",
    space: "O(n)",
    python: `
      w = [0] * (n + 1)
      w[0] = 1
      for i in range(1, n + 1):
          w[i] = (w[i - 1] + (w[i - 2] if i > 1 else 0)) % 251
      return w[n]
    `,
    javascript: `
      const w = new Array(n + 1).fill(0);
      w[0] = 1;
      for (let i = 1; i <= n; i++) w[i] = (w[i - 1] + (i > 1 ? w[i - 2] : 0)) % 251;
      return w[n];
    `,
  },
  {
    name: "letters counted",
    input: "text",
    time: "O(n)",
    space: "O(1)",
    python: `
      c = [0] * 26
      for x in s:
          c[ord(x) - 97] += 1
      return max(c)
    `,
    javascript: `
      const c = new Array(26).fill(0);
      for (let i = 0; i < s.length; i++) c[s.charCodeAt(i) - 97]++;
      return Math.max(...c);
    `,
  },
  {
    name: "a filter in place with a write index",
    input: "list",
    time: "O(n)",
    space: "O(1)",
    python: `
      w = 0
      for i in range(len(a)):
          if a[i] % 3:
              a[w] = a[i]
              w += 1
      return w
    `,
    javascript: `
      let w = 0;
      for (let i = 0; i < a.length; i++) if (a[i] % 3) a[w++] = a[i];
      return w;
    `,
  },
];
