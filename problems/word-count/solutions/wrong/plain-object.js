// Counts in a plain object, in which "constructor" is something already.
const counts = {};
for (const word of require("fs").readFileSync(0, "utf8").toLowerCase().match(/[a-z]+/g) ?? []) {
  counts[word] = (counts[word] || 0) + 1;
}
const words = Object.keys(counts).sort((a, b) => counts[b] - counts[a] || (a < b ? -1 : 1));
for (const word of words) console.log(word, counts[word]);
