// Takes the first comma out of an amount, and no more.
const [, columns, ...cells] = require("fs").readFileSync(0, "utf8").trim().split(/\s+/);
const totals = new Array(Number(columns)).fill(null);
let whole = null;
cells.forEach((cell, at) => {
  if (cell === "-") return;
  const amount = parseFloat(cell.replace(",", ""));
  totals[at % totals.length] = (totals[at % totals.length] ?? 0) + amount;
  whole = (whole ?? 0) + amount;
});
console.log(totals.map((total) => total ?? "-").join(" "));
console.log(String(whole ?? "-"));
