// Follows one circle of places: where length and steps have a factor in common there are more.
function rotateInPlace(numbers, steps) {
  const count = numbers.length;
  if (count === 0) return;
  const shift = ((steps % count) + count) % count;
  let place = 0;
  let held = numbers[0];
  do {
    place = (place + shift) % count;
    [numbers[place], held] = [held, numbers[place]];
  } while (place !== 0);
}
