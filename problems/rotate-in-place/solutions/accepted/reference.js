// Three times turned around. The remainder is made positive, since % keeps a sign.
// time: O(n)
// space: O(1)
function rotateInPlace(numbers, steps) {
  const count = numbers.length;
  if (count === 0) return;
  const shift = ((steps % count) + count) % count;
  turnAround(numbers, 0, count);
  turnAround(numbers, 0, shift);
  turnAround(numbers, shift, count);
}

function turnAround(numbers, from, to) {
  for (let left = from, right = to - 1; left < right; left++, right--) {
    const held = numbers[left];
    numbers[left] = numbers[right];
    numbers[right] = held;
  }
}
