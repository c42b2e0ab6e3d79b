// Gives up at the first stone without reach, as if the frog had to step on it.
function fewestJumps(reaches) {
  let [jumps, end, farthest] = [0, 0, 0];
  for (let i = 0; i < reaches.length - 1; i++) {
    if (reaches[i] === 0) return -1;
    farthest = Math.max(farthest, i + reaches[i]);
    if (i === end) {
      jumps++;
      end = farthest;
    }
  }
  return jumps;
}
