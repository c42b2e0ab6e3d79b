// All words at once; a count beside each total tells 0 from nothing.
// time: O(n)
const [, columns, ...cells] = require("fs").readFileSync(0, "utf8").trim().split(/\s+/);
const width = Number(columns);
const totals = new Array(width).fill(0);
const counts = new Array(width).fill(0);
let whole = 0;
let count = 0;
cells.forEach((cell, at) => {
  if (cell === "-") return;
  const amount = Number(cell.replaceAll(",", ""));
  totals[at % width] += amount;
  counts[at % width]++;
  whole += amount;
  count++;
});
console.log(totals.map((total, at) => (counts[at] === 0 ? "-" : total)).join(" "));
console.log(count === 0 ? "-" : String(whole));
