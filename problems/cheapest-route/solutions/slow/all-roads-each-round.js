// Right, but drives all roads as often as there are towns, there and back.
// time: O(v * e)
// space: O(v)
function cheapestRoute(towns, roads, start, goal) {
  const costs = new Array(towns).fill(Infinity);
  costs[start] = 0;
  for (let round = 1; round < towns; round++) {
    for (const [one, other, toll] of roads) {
      costs[other] = Math.min(costs[other], costs[one] + toll);
      costs[one] = Math.min(costs[one], costs[other] + toll);
    }
  }
  return costs[goal] === Infinity ? -1 : costs[goal];
}
