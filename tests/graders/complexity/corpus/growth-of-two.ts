import type { CorpusProgram } from "./program.ts";

export const GROWTH_OF_TWO: readonly CorpusProgram[] = [
  {
    name: "a merge of two lists",
    input: "sortedLists",
    time: "O(m + n)",
    space: "O(m + n)",
    python: `
      i = j = 0
      out = []
      while i < len(a) and j < len(b):
          if a[i] <= b[j]:
              out.append(a[i])
              i += 1
          else:
              out.append(b[j])
              j += 1
      out.extend(a[i:])
      out.extend(b[j:])
      return len(out)
    `,
    javascript: `
      const out = [];
      let i = 0, j = 0;
      while (i < a.length && j < b.length) out.push(a[i] <= b[j] ? a[i++] : b[j++]);
      while (i < a.length) out.push(a[i++]);
      while (j < b.length) out.push(b[j++]);
      return out.length;
    `,
  },
  {
    name: "what two lists share",
    input: "lists",
    time: "O(m + n)",
    space: "O(m)",
    python: `
      s = set(a)
      t = 0
      for y in b:
          if y in s:
              t += 1
      return t
    `,
    javascript: `
      const s = new Set(a);
      let t = 0;
      for (const y of b) if (s.has(y)) t++;
      return t;
    `,
  },
  {
    name: "the first list alone",
    input: "lists",
    time: "O(m)",
    space: "O(1)",
    python: `
      t = 0
      for x in a:
          t ^= x
      return t
    `,
    javascript: `
      let t = 0;
      for (const x of a) t ^= x;
      return t;
    `,
  },
  {
    name: "pairs as far as both go",
    input: "lists",
    time: "O(min(m, n))",
    space: "O(1)",
    python: `
      t = 0
      for x, y in zip(a, b):
          t += x < y
      return t
    `,
    javascript: `
      let t = 0;
      for (let i = 0; i < Math.min(a.length, b.length); i++) t += a[i] < b[i] ? 1 : 0;
      return t;
    `,
  },
  {
    name: "as far as the longer goes",
    input: "lists",
    time: "O(m + n)",
    space: "O(1)",
    python: `
      t = 0
      for i in range(max(len(a), len(b))):
          t ^= a[i % len(a)] ^ b[i % len(b)]
      return t
    `,
    javascript: `
      let t = 0;
      for (let i = 0; i < Math.max(a.length, b.length); i++) t ^= a[i % a.length] ^ b[i % b.length];
      return t;
    `,
  },
  {
    name: "each with each",
    input: "lists",
    time: "O(m * n)",
    space: "O(1)",
    python: `
      t = 0
      for x in a:
          for y in b:
              t += x < y
      return t
    `,
    javascript: `
      let t = 0;
      for (const x of a) for (const y of b) t += x < y ? 1 : 0;
      return t;
    `,
    probe: { from: 8, to: 512, factor: 2 },
  },
  {
    name: "a table of common subsequences",
    input: "lists",
    time: "O(m * n)",
    space: "O(m * n)",
    python: `
      d = [[0] * (len(b) + 1) for _ in range(len(a) + 1)]
      for i in range(len(a)):
          for j in range(len(b)):
              d[i + 1][j + 1] = d[i][j] + 1 if a[i] == b[j] else max(d[i][j + 1], d[i + 1][j])
      return d[-1][-1]
    `,
    javascript: `
      const d = [];
      for (let i = 0; i <= a.length; i++) d.push(new Array(b.length + 1).fill(0));
      for (let i = 0; i < a.length; i++)
        for (let j = 0; j < b.length; j++)
          d[i + 1][j + 1] = a[i] === b[j] ? d[i][j] + 1 : Math.max(d[i][j + 1], d[i + 1][j]);
      return d[a.length][b.length];
    `,
    probe: { from: 8, to: 256, factor: 2 },
  },
  {
    name: "two rows of such a table",
    input: "lists",
    time: "O(m * n)",
    space: "O(n)",
    python: `
      row = [0] * (len(b) + 1)
      for x in a:
          new = [0] * (len(b) + 1)
          for j in range(len(b)):
              new[j + 1] = row[j] + 1 if x == b[j] else max(row[j + 1], new[j])
          row = new
      return row[-1]
    `,
    javascript: `
      let row = new Array(b.length + 1).fill(0);
      for (const x of a) {
        const next = new Array(b.length + 1).fill(0);
        for (let j = 0; j < b.length; j++) next[j + 1] = x === b[j] ? row[j] + 1 : Math.max(row[j + 1], next[j]);
        row = next;
      }
      return row[b.length];
    `,
    probe: { from: 8, to: 256, factor: 2 },
  },
  {
    name: "a search in the shorter",
    input: "sortedLists",
    time: "O(log(min(m, n)))",
    space: "O(1)",
    python: `
      if len(a) > len(b):
          a, b = b, a
      x = a[-1]
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
      if (a.length > b.length) [a, b] = [b, a];
      const x = a[a.length - 1];
      let lo = 0, hi = a.length;
      while (lo < hi) {
        const mid = (lo + hi) >> 1;
        if (a[mid] < x) lo = mid + 1;
        else hi = mid;
      }
      return lo;
    `,
    probe: { from: 16, to: 16384, factor: 4 },
  },
  {
    name: "a search in each",
    input: "sortedLists",
    time: "O(log(m + n))",
    space: "O(1)",
    python: `
      t = 0
      for c in (a, b):
          x = c[-1]
          lo, hi = 0, len(c)
          while lo < hi:
              mid = (lo + hi) // 2
              if c[mid] < x:
                  lo = mid + 1
              else:
                  hi = mid
          t += lo
      return t
    `,
    javascript: `
      let t = 0;
      for (const c of [a, b]) {
        const x = c[c.length - 1];
        let lo = 0, hi = c.length;
        while (lo < hi) {
          const mid = (lo + hi) >> 1;
          if (c[mid] < x) lo = mid + 1;
          else hi = mid;
        }
        t += lo;
      }
      return t;
    `,
    probe: { from: 16, to: 16384, factor: 4 },
  },
  {
    name: "a search in one list for each of the other",
    input: "sortedLists",
    time: "O(m log n)",
    space: "O(1)",
    python: `
      t = 0
      for x in a:
          lo, hi = 0, len(b)
          while lo < hi:
              mid = (lo + hi) // 2
              if b[mid] < x:
                  lo = mid + 1
              else:
                  hi = mid
          t += lo
      return t
    `,
    javascript: `
      let t = 0;
      for (const x of a) {
        let lo = 0, hi = b.length;
        while (lo < hi) {
          const mid = (lo + hi) >> 1;
          if (b[mid] < x) lo = mid + 1;
          else hi = mid;
        }
        t += lo;
      }
      return t;
    `,
  },
  {
    name: "both sorted as one",
    input: "lists",
    time: "O((m + n) log(m + n))",
    space: "O(m + n)",
    python: `
      c = a + b
      w = 1
      t = 0
      while w < len(c):
          for i in range(len(c)):
              t += c[i] & w
          w *= 2
      return t
    `,
    javascript: `
      const c = a.concat(b);
      let t = 0;
      for (let w = 1; w < c.length; w *= 2) for (let i = 0; i < c.length; i++) t += c[i] & w;
      return t;
    `,
    probe: { from: 16, to: 1024, factor: 2 },
  },
  {
    name: "one list taken by doublings and the other once",
    input: "lists",
    time: "O(m log m + n)",
    space: "O(1)",
    python: `
      t = 0
      for x in a:
          w = 1
          while w < len(a):
              t += x & w
              w *= 2
      for y in b:
          t ^= y
      return t
    `,
    javascript: `
      let t = 0;
      for (const x of a) for (let w = 1; w < a.length; w *= 2) t += x & w;
      for (const y of b) t ^= y;
      return t;
    `,
  },
  {
    name: "a square of one and a scan of the other",
    input: "lists",
    time: "O(m^2 + n)",
    space: "O(1)",
    python: `
      t = 0
      for x in a:
          for y in a:
              t += x < y
      for z in b:
          t ^= z
      return t
    `,
    javascript: `
      let t = 0;
      for (const x of a) for (const y of a) t += x < y ? 1 : 0;
      for (const z of b) t ^= z;
      return t;
    `,
    probe: { from: 16, to: 512, factor: 2 },
  },
  {
    name: "all cells",
    input: "grid",
    time: "O(m * n)",
    space: "O(1)",
    python: `
      t = 0
      for row in g:
          for x in row:
              t ^= x
      return t
    `,
    javascript: `
      let t = 0;
      for (const row of g) for (const x of row) t ^= x;
      return t;
    `,
    probe: { from: 8, to: 512, factor: 2 },
  },
  {
    name: "a grid turned",
    input: "grid",
    time: "O(m * n)",
    space: "O(m * n)",
    python: "return len([[row[j] for row in g] for j in range(len(g[0]))])",
    javascript: `
      const r = [];
      for (let j = 0; j < g[0].length; j++) r.push(g.map((row) => row[j]));
      return r.length;
    `,
    probe: { from: 8, to: 256, factor: 2 },
  },
  {
    name: "down the edge of a grid",
    input: "grid",
    time: "O(m + n)",
    space: "O(1)",
    python: `
      i, j, t = 0, len(g[0]) - 1, 0
      while i < len(g) and j >= 0:
          t ^= g[i][j]
          if (i + 1) * len(g[0]) <= (len(g[0]) - j) * len(g):
              i += 1
          else:
              j -= 1
      return t
    `,
    javascript: `
      let i = 0, j = g[0].length - 1, t = 0;
      while (i < g.length && j >= 0) {
        t ^= g[i][j];
        if ((i + 1) * g[0].length <= (g[0].length - j) * g.length) i++;
        else j--;
      }
      return t;
    `,
    probe: { from: 8, to: 256, factor: 2 },
  },
  {
    name: "a walk over a graph",
    input: "graph",
    time: "O(e + v)",
    space: "O(e + v)",
    python: `
      near = [[] for _ in range(v)]
      for x, y in edges:
          near[x].append(y)
          near[y].append(x)
      seen = [False] * v
      t = 0
      for s in range(v):
          if seen[s]:
              continue
          seen[s] = True
          todo = [s]
          while todo:
              x = todo.pop()
              t += 1
              for y in near[x]:
                  if not seen[y]:
                      seen[y] = True
                      todo.append(y)
      return t
    `,
    javascript: `
      const near = [];
      for (let i = 0; i < v; i++) near.push([]);
      for (const [x, y] of edges) {
        near[x].push(y);
        near[y].push(x);
      }
      const seen = new Array(v).fill(false);
      let t = 0;
      for (let s = 0; s < v; s++) {
        if (seen[s]) continue;
        seen[s] = true;
        const todo = [s];
        while (todo.length > 0) {
          const x = todo.pop();
          t++;
          for (const y of near[x])
            if (!seen[y]) {
              seen[y] = true;
              todo.push(y);
            }
        }
      }
      return t;
    `,
    probe: { from: 16, to: 4096, factor: 2 },
  },
  {
    name: "every edge once for every node",
    input: "graph",
    time: "O(e * v)",
    space: "O(v)",
    python: `
      d = [10 ** 6] * v
      d[0] = 0
      for _ in range(v):
          for x, y in edges:
              if d[x] + 1 < d[y]:
                  d[y] = d[x] + 1
      return d[v - 1]
    `,
    javascript: `
      const d = new Array(v).fill(1000000);
      d[0] = 0;
      for (let i = 0; i < v; i++)
        for (const [x, y] of edges) if (d[x] + 1 < d[y]) d[y] = d[x] + 1;
      return d[v - 1];
    `,
    probe: { from: 8, to: 256, factor: 2 },
  },
  {
    name: "halvings of the nodes for each edge",
    input: "graph",
    time: "O(e log v)",
    space: "O(1)",
    python: `
      t = 0
      for x, y in edges:
          w = v
          while w > 0:
              t += x & w
              w >>= 1
      return t
    `,
    javascript: `
      let t = 0;
      for (const [x, y] of edges) for (let w = v; w > 0; w >>= 1) t += x & w;
      return t;
    `,
    probe: { from: 16, to: 4096, factor: 4 },
  },
  {
    name: "windows summed anew",
    input: "listAndNumber",
    time: "O(k * n)",
    space: "O(1)",
    python: `
      t = 0
      for i in range(len(a)):
          for j in range(k):
              t ^= a[(i + j) % len(a)]
      return t
    `,
    javascript: `
      let t = 0;
      for (let i = 0; i < a.length; i++) for (let j = 0; j < k; j++) t ^= a[(i + j) % a.length];
      return t;
    `,
    probe: { from: 8, to: 512, factor: 2 },
  },
  {
    name: "a sort by counting",
    input: "listAndNumber",
    time: "O(k + n)",
    space: "O(k)",
    python: `
      c = [0] * k
      for x in a:
          c[x % k] += 1
      t = 0
      for y in c:
          t ^= y
      return t
    `,
    javascript: `
      const c = new Array(k).fill(0);
      for (const x of a) c[x % k]++;
      let t = 0;
      for (const y of c) t ^= y;
      return t;
    `,
    probe: { from: 16, to: 4096, factor: 4 },
  },
  {
    name: "coins in a purse",
    input: "listAndNumber",
    time: "O(k * n)",
    space: "O(k)",
    python: `
      w = [0] * (k + 1)
      w[0] = 1
      for x in a:
          c = x % 7 + 1
          for s in range(c, k + 1):
              w[s] = (w[s] + w[s - c]) % 251
      return w[k]
    `,
    javascript: `
      const w = new Array(k + 1).fill(0);
      w[0] = 1;
      for (const x of a) {
        const c = (x % 7) + 1;
        for (let s = c; s <= k; s++) w[s] = (w[s] + w[s - c]) % 251;
      }
      return w[k];
    `,
    probe: { from: 16, to: 512, factor: 2 },
  },
  {
    name: "one loop over a square of the other",
    input: "numbers",
    time: "O(m * n^2)",
    space: "O(1)",
    python: `
      t = 0
      for i in range(m):
          for j in range(n):
              for k in range(n):
                  t ^= k
      return t
    `,
    javascript: `
      let t = 0;
      for (let i = 0; i < m; i++) for (let j = 0; j < n; j++) for (let k = 0; k < n; k++) t ^= k;
      return t;
    `,
    probe: { from: 4, to: 128, factor: 2 },
  },
  {
    name: "halvings for each cell",
    input: "numbers",
    time: "O(m * n log n)",
    space: "O(1)",
    python: `
      t = 0
      for i in range(m):
          for j in range(n):
              w = n
              while w > 0:
                  t += 1
                  w >>= 1
      return t
    `,
    javascript: `
      let t = 0;
      for (let i = 0; i < m; i++) for (let j = 0; j < n; j++) for (let w = n; w > 0; w >>= 1) t++;
      return t;
    `,
    probe: { from: 8, to: 256, factor: 2 },
  },
  {
    name: "text in text, letter by letter",
    input: "texts",
    time: "O(m * n)",
    space: "O(1)",
    python: `
      best = 0
      for i in range(len(t)):
          j = 0
          while j < len(s) and s[j] == t[(i + j) % len(t)]:
              j += 1
          best = max(best, j)
      return best
    `,
    javascript: `
      let best = 0;
      for (let i = 0; i < t.length; i++) {
        let j = 0;
        while (j < s.length && s[j] === t[(i + j) % t.length]) j++;
        best = Math.max(best, j);
      }
      return best;
    `,
    probe: { from: 8, to: 256, factor: 2 },
  },
  {
    name: "text in text by borders",
    input: "texts",
    time: "O(m + n)",
    space: "O(m)",
    python: `
      f = [0] * len(s)
      k = 0
      for i in range(1, len(s)):
          while k and s[i] != s[k]:
              k = f[k - 1]
          if s[i] == s[k]:
              k += 1
          f[i] = k
      k = r = 0
      for c in t:
          while k and (k == len(s) or c != s[k]):
              k = f[k - 1]
          if c == s[k]:
              k += 1
          r = max(r, k)
      return r
    `,
    javascript: `
      const f = new Array(s.length).fill(0);
      let k = 0;
      for (let i = 1; i < s.length; i++) {
        while (k > 0 && s[i] !== s[k]) k = f[k - 1];
        if (s[i] === s[k]) k++;
        f[i] = k;
      }
      k = 0;
      let r = 0;
      for (let i = 0; i < t.length; i++) {
        while (k > 0 && (k === s.length || t[i] !== s[k])) k = f[k - 1];
        if (t[i] === s[k]) k++;
        r = Math.max(r, k);
      }
      return r;
    `,
    probe: { from: 16, to: 2048, factor: 2 },
  },
  {
    name: "squares of both",
    input: "lists",
    time: "O(m^2 + n^2)",
    space: "O(m + n)",
    python: `
      c = a + b
      t = 0
      for x in c:
          for y in c:
              t += x < y
      return t
    `,
    javascript: `
      const c = a.concat(b);
      let t = 0;
      for (const x of c) for (const y of c) t += x < y ? 1 : 0;
      return t;
    `,
    probe: { from: 8, to: 256, factor: 2 },
  },
  {
    name: "three loops over three numbers",
    input: "threeNumbers",
    time: "O(k * m * n)",
    space: "O(1)",
    python: `
      t = 0
      for x in range(k):
          for y in range(m):
              for z in range(n):
                  t ^= z
      return t
    `,
    javascript: `
      let t = 0;
      for (let x = 0; x < k; x++) for (let y = 0; y < m; y++) for (let z = 0; z < n; z++) t ^= z;
      return t;
    `,
    probe: { from: 4, to: 64, factor: 2 },
  },
  {
    name: "three loops one after the other",
    input: "threeNumbers",
    time: "O(k + m + n)",
    space: "O(1)",
    python: `
      t = 0
      for x in range(k):
          t ^= x
      for y in range(m):
          t ^= y
      for z in range(n):
          t ^= z
      return t
    `,
    javascript: `
      let t = 0;
      for (let x = 0; x < k; x++) t ^= x;
      for (let y = 0; y < m; y++) t ^= y;
      for (let z = 0; z < n; z++) t ^= z;
      return t;
    `,
    probe: { from: 16, to: 1024, factor: 2 },
  },
  {
    name: "two loops and halvings",
    input: "threeNumbers",
    time: "O(m * n log k)",
    space: "O(1)",
    python: `
      t = 0
      for y in range(m):
          for z in range(n):
              w = k
              while w > 0:
                  t ^= w
                  w >>= 1
      return t
    `,
    javascript: `
      let t = 0;
      for (let y = 0; y < m; y++) for (let z = 0; z < n; z++) for (let w = k; w > 0; w >>= 1) t ^= w;
      return t;
    `,
    probe: { from: 4, to: 64, factor: 2 },
  },
];
