// Line by line, with totals that are null until there is an amount.
// time: O(n)
import { readFileSync } from "fs";

type Total = number | null;

const [head = "", ...lines]: string[] = readFileSync(0, "utf8").split("\n");
const [rows = 0, columns = 0]: number[] = head.split(" ").map(Number);
const totals: Total[] = new Array<Total>(columns).fill(null);

for (const line of lines.slice(0, rows))
  line
    .trim()
    .split(/ +/)
    .forEach((cell, column) => {
      if (cell !== "-") totals[column] = (totals[column] ?? 0) + Number(cell.split(",").join(""));
    });

const whole: Total = totals.reduce<Total>((sum, total) => (total === null ? sum : (sum ?? 0) + total), null);
const show = (total: Total): string => (total === null ? "-" : String(total));
console.log(totals.map(show).join(" "));
console.log(show(whole));
