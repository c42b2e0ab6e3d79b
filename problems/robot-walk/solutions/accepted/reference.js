// A set of tiles, each a text.
// time: O(n)
// space: O(n)
function countVisited(commands) {
  const ways = [
    [0, 1],
    [1, 0],
    [0, -1],
    [-1, 0],
  ];
  let [x, y, way] = [0, 0, 0];
  const wet = new Set(["0,0"]);
  for (const command of commands) {
    if (command === "L") way = (way + 3) % 4;
    else if (command === "R") way = (way + 1) % 4;
    else {
      const step = command === "F" ? 1 : -1;
      x += step * ways[way][0];
      y += step * ways[way][1];
      wet.add(`${x},${y}`);
    }
  }
  return wet.size;
}
