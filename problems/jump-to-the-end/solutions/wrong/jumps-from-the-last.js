// Looks at the last stone as well, and jumps off it.
function fewestJumps(reaches) {
  let [jumps, end, farthest] = [0, 0, 0];
  for (let i = 0; i < reaches.length; i++) {
    if (i > farthest) return -1;
    farthest = Math.max(farthest, i + reaches[i]);
    if (i === end && end < reaches.length) {
      if (farthest === i && i < reaches.length - 1) return -1;
      if (farthest > i) jumps++;
      end = farthest;
    }
  }
  return jumps;
}
