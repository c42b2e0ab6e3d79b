// Right, but splits all rows anew for each column.
// time: O(n^2)
const [head, ...lines] = require("fs").readFileSync(0, "utf8").trim().split("\n");
const columns = Number(head.split(" ")[1]);

function total(cells) {
  const amounts = cells.filter((cell) => cell !== "-").map((cell) => Number(cell.replaceAll(",", "")));
  return amounts.length === 0 ? "-" : String(amounts.reduce((sum, amount) => sum + amount, 0));
}

const cellsOf = (line) => line.trim().split(/ +/);
const totals = Array.from({ length: columns }, (_, column) => total(lines.map((line) => cellsOf(line)[column])));
console.log(totals.join(" "));
console.log(total(lines.flatMap(cellsOf)));
