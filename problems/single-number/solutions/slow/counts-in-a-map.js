// Right and in linear time, but keeps a count of every number.
// time: O(n)
// space: O(n)
function singleNumber(numbers) {
  const counts = new Map();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  for (const [number, count] of counts) if (count === 1) return number;
}
