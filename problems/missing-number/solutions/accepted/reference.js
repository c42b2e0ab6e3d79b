// Exclusive or of all that should be there and all that are.
// time: O(n)
// space: O(1)
function missingNumber(numbers) {
  let missing = numbers.length;
  for (let index = 0; index < numbers.length; index++) missing ^= index ^ numbers[index];
  return missing;
}
