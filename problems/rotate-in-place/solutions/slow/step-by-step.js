// Right, but moves all numbers for each step.
// time: O(n^2)
// space: O(1)
function rotateInPlace(numbers, steps) {
  const count = numbers.length;
  for (let step = (((steps % count) + count) % count) || 0; step > 0; step--) {
    const last = numbers[count - 1];
    for (let place = count - 1; place > 0; place--) numbers[place] = numbers[place - 1];
    numbers[0] = last;
  }
}
