// Marks a square as mown by writing 0 into it, and takes a 0 that was there for mown.
function spiralOrder(table) {
  const order = [];
  let [row, column, down, right] = [0, 0, 1, 0];
  for (let count = table.length * table[0].length; count > 0; count--) {
    order.push(table[row][column]);
    table[row][column] = 0;
    if (!table[row + down]?.[column + right]) [down, right] = [-right, down];
    row += down;
    column += right;
    if (table[row]?.[column] === undefined) break;
  }
  return order;
}
