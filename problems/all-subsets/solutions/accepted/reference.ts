// Masks over the sorted numbers; a Map by what is taken drops what is alike.
// time: O(n * 2^n)
function allSubsets(numbers: number[]): number[][] {
  const ordered: number[] = [...numbers].sort((one, other) => one - other);
  const handfuls = new Map<string, number[]>();
  for (let mask = 0; mask < 1 << ordered.length; mask++) {
    const handful: number[] = ordered.filter((_, at) => (mask >> at) & 1);
    handfuls.set(handful.join(), handful);
  }
  return [...handfuls.values()];
}
