// Wave by wave, typed.
// time: O(n)
// space: O(1)
function fewestJumps(reaches: readonly number[]): number {
  const goal: number = reaches.length - 1;
  let [first, last, jumps]: [number, number, number] = [0, 0, 0];
  while (last < goal) {
    let farthest: number = last;
    for (let stone = first; stone <= last; stone++) farthest = Math.max(farthest, stone + reaches[stone]!);
    if (farthest === last) return -1;
    first = last + 1;
    last = farthest;
    jumps++;
  }
  return jumps;
}
