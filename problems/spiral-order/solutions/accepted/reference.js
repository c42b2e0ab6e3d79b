// The lengths of the sides are known beforehand: m, n - 1, m - 1, n - 2, ...
// time: O(m * n)
// space: O(m * n)
function spiralOrder(table) {
  const lengths = [table.length, table[0].length - 1];
  let [row, column] = [-1, 0];
  let [down, right] = [1, 0];
  const order = [];
  for (let side = 0; lengths[side % 2] > 0; side++) {
    for (let step = 0; step < lengths[side % 2]; step++) {
      row += down;
      column += right;
      order.push(table[row][column]);
    }
    lengths[side % 2]--;
    [down, right] = [-right, down];
  }
  return order;
}
