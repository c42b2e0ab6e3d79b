// A table of tolls in which 0 stands for no road, so that free roads are not there.
function cheapestRoute(towns, roads, start, goal) {
  const table = Array.from({ length: towns }, () => ({}));
  for (const [one, other, toll] of roads) {
    const least = Math.min(toll, table[one][other] || Infinity);
    table[one][other] = table[other][one] = least;
  }
  const costs = new Array(towns).fill(Infinity);
  costs[start] = 0;
  const open = new Set([start]);
  while (open.size > 0) {
    const town = [...open].reduce((best, each) => (costs[each] < costs[best] ? each : best));
    open.delete(town);
    for (let other = 0; other < towns; other++) {
      const toll = table[town][other];
      if (!toll || costs[town] + toll >= costs[other]) continue;
      costs[other] = costs[town] + toll;
      open.add(other);
    }
  }
  return costs[goal] === Infinity ? -1 : costs[goal];
}
