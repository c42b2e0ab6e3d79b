// Keeps one toll for each pair of towns: of several roads the last one told.
function cheapestRoute(towns, roads, start, goal) {
  const beside = Array.from({ length: towns }, () => new Map());
  for (const [one, other, toll] of roads) {
    beside[one].set(other, toll);
    beside[other].set(one, toll);
  }
  const costs = new Array(towns).fill(Infinity);
  costs[start] = 0;
  const open = new Set([start]);
  while (open.size > 0) {
    const town = [...open].reduce((best, each) => (costs[each] < costs[best] ? each : best));
    open.delete(town);
    for (const [other, toll] of beside[town]) {
      if (costs[town] + toll >= costs[other]) continue;
      costs[other] = costs[town] + toll;
      open.add(other);
    }
  }
  return costs[goal] === Infinity ? -1 : costs[goal];
}
