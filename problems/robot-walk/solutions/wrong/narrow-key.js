// Makes one number of the coordinates as if no walk led a hundred tiles away.
function countVisited(commands) {
  let [x, y, dx, dy] = [0, 0, 0, 1];
  const wet = new Set([0]);
  for (const command of commands) {
    if (command === "L") [dx, dy] = [-dy, dx];
    else if (command === "R") [dx, dy] = [dy, -dx];
    else {
      const step = command === "F" ? 1 : -1;
      [x, y] = [x + step * dx, y + step * dy];
      wet.add(x * 100 + y);
    }
  }
  return wet.size;
}
