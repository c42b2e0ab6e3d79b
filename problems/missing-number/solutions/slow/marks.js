// Right and in linear time, but marks what is there in an array.
// time: O(n)
// space: O(n)
function missingNumber(numbers) {
  const there = new Array(numbers.length + 1).fill(false);
  for (const number of numbers) there[number] = true;
  return there.indexOf(false);
}
