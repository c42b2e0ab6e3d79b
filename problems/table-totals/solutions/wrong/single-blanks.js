// Splits at every single blank, and takes what is empty between two of them for a cell.
const [head, ...lines] = require("fs").readFileSync(0, "utf8").split("\n");
const [rows, columns] = head.split(" ").map(Number);
const totals = new Array(columns).fill(null);
for (const line of lines.slice(0, rows))
  line.split(" ").forEach((cell, column) => {
    if (cell !== "-" && column < columns) totals[column] = (totals[column] ?? 0) + Number(cell.replaceAll(",", ""));
  });
const amounts = totals.filter((total) => total !== null);
console.log(totals.map((total) => total ?? "-").join(" "));
console.log(amounts.length === 0 ? "-" : String(amounts.reduce((sum, total) => sum + total, 0)));
