// Right, but compares each tile with all that are wet.
// time: O(n^2)
// space: O(n)
function countVisited(commands) {
  let [x, y, dx, dy] = [0, 0, 0, 1];
  const wet = [[0, 0]];
  for (const command of commands) {
    if (command === "L") [dx, dy] = [-dy, dx];
    else if (command === "R") [dx, dy] = [dy, -dx];
    else {
      const step = command === "F" ? 1 : -1;
      [x, y] = [x + step * dx, y + step * dy];
      if (!wet.some((tile) => tile[0] === x && tile[1] === y)) wet.push([x, y]);
    }
  }
  return wet.length;
}
