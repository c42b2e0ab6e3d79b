// Looks for the largest from 0 on, also where nothing is above zero.
function windowMaximum(numbers, width) {
  const shown = [];
  for (let first = 0; first + width <= numbers.length; first++) {
    let largest = 0;
    for (let index = first; index < first + width; index++) largest = Math.max(largest, numbers[index]);
    shown.push(largest);
  }
  return shown;
}
