// Right, but takes the stones for a graph and goes along all of its edges.
// time: O(n^2)
function fewestJumps(reaches) {
  const jumps = new Array(reaches.length).fill(-1);
  jumps[0] = 0;
  const queue = [0];
  for (const from of queue) {
    for (let to = from + 1; to <= from + reaches[from] && to < reaches.length; to++) {
      if (jumps[to] !== -1) continue;
      jumps[to] = jumps[from] + 1;
      queue.push(to);
    }
  }
  return jumps[reaches.length - 1];
}
