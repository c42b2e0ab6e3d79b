// A queue of positions whose numbers fall, in an array with a moving head.
// time: O(n)
// space: O(n)
function windowMaximum(numbers, width) {
  const candidates = [];
  const shown = [];
  let head = 0;
  for (let index = 0; index < numbers.length; index++) {
    while (candidates.length > head && numbers[candidates[candidates.length - 1]] <= numbers[index]) candidates.pop();
    candidates.push(index);
    if (candidates[head] === index - width) head++;
    if (index >= width - 1) shown.push(numbers[candidates[head]]);
  }
  return shown;
}
