// Counts in a map, then sorts by count and word.
// time: O(n log n)
// space: O(n)
const fs = require("fs");

const counts = new Map();
for (const word of fs.readFileSync(0, "utf8").toLowerCase().match(/[a-z]+/g) ?? []) {
  counts.set(word, (counts.get(word) ?? 0) + 1);
}
const rows = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
console.log(rows.map(([word, count]) => `${word} ${count}`).join("\n"));
