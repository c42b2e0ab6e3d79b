// Right, but goes through all columns and rows of a field to see which of them the other one has too.
// time: O(n)
// space: O(1)
function overlapArea(first, second) {
  let [width, height] = [0, 0];
  const has = (field, axis, place) =>
    Math.min(field[axis], field[axis + 2]) <= place && place < Math.max(field[axis], field[axis + 2]);
  for (let x = Math.min(first[0], first[2]); x < Math.max(first[0], first[2]); x++) if (has(second, 0, x)) width++;
  for (let y = Math.min(first[1], first[3]); y < Math.max(first[1], first[3]); y++) if (has(second, 1, y)) height++;
  return width * height;
}
