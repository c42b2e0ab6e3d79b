// Right, but looks for each word in the list of those that it has.
// time: O(n^2)
// space: O(n)
const rows = [];
for (const word of require("fs").readFileSync(0, "utf8").toLowerCase().match(/[a-z]+/g) ?? []) {
  const row = rows.find((each) => each.word === word);
  if (row === undefined) rows.push({ word, count: 1 });
  else row.count++;
}
rows.sort((a, b) => b.count - a.count || (a.word < b.word ? -1 : 1));
for (const { word, count } of rows) console.log(word, count);
