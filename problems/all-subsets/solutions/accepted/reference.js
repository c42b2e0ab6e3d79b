// One number after the other: every handful so far, with none, one, ... of it.
// time: O(n * 2^n)
function allSubsets(numbers) {
  const counts = new Map();
  for (const number of numbers) counts.set(number, (counts.get(number) || 0) + 1);
  let handfuls = [[]];
  for (const [number, count] of counts) {
    const next = [];
    for (const handful of handfuls) {
      const grown = handful.slice();
      next.push(grown.slice());
      for (let times = 1; times <= count; times++) {
        grown.push(number);
        next.push(grown.slice());
      }
    }
    handfuls = next;
  }
  return handfuls;
}
