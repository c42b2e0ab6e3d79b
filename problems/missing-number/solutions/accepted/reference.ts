// Adds what each position has above its number, typed.
// time: O(n)
// space: O(1)
function missingNumber(numbers: readonly number[]): number {
  let missing: number = numbers.length;
  for (let index = 0; index < numbers.length; index++) missing += index - numbers[index]!;
  return missing;
}
