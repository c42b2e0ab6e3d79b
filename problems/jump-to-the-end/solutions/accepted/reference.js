// One pass with two marks: how far this jump leads, and how far the next one could.
// time: O(n)
// space: O(1)
function fewestJumps(reaches) {
  let jumps = 0;
  let end = 0;
  let farthest = 0;
  for (let i = 0; end < reaches.length - 1; i++) {
    if (i > farthest) return -1;
    farthest = Math.max(farthest, i + reaches[i]);
    if (i === end) {
      if (farthest === end) return -1;
      jumps++;
      end = farthest;
    }
  }
  return jumps;
}
