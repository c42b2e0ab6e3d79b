// Takes the remainder of a negative number to be above 0, as it is in other languages.
function rotateInPlace(numbers, steps) {
  const shift = steps % numbers.length;
  const turnAround = (left, right) => {
    for (; left < right; left++, right--) [numbers[left], numbers[right]] = [numbers[right], numbers[left]];
  };
  turnAround(0, numbers.length - 1);
  turnAround(0, shift - 1);
  turnAround(Math.max(0, shift), numbers.length - 1);
}
