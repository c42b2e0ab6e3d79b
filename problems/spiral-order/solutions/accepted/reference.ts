// Ring by ring, each with its four sides.
// time: O(m * n)
// space: O(m * n)
function spiralOrder(table: number[][]): number[] {
  const order: number[] = [];
  const [rows, columns] = [table.length, table[0]!.length];
  const rings: number = Math.ceil(Math.min(rows, columns) / 2);
  for (let ring = 0; ring < rings; ring++) {
    const [bottom, right] = [rows - 1 - ring, columns - 1 - ring];
    for (let row = ring; row <= bottom; row++) order.push(table[row]![ring]!);
    for (let column = ring + 1; column <= right; column++) order.push(table[bottom]![column]!);
    if (ring === right || ring === bottom) continue;
    for (let row = bottom - 1; row >= ring; row--) order.push(table[row]![right]!);
    for (let column = right - 1; column > ring; column--) order.push(table[ring]![column]!);
  }
  return order;
}
