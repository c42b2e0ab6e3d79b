// Takes the last of each window in the order of JavaScript's sort: as text.
function windowMaximum(numbers, width) {
  return Array.from({ length: numbers.length - width + 1 }, (_, first) =>
    numbers
      .slice(first, first + width)
      .sort()
      .at(-1),
  );
}
