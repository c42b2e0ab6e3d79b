// Sorts numbers as JavaScript does unless told otherwise, as text, and looks for the first gap.
function missingNumber(numbers) {
  const ordered = numbers.toSorted();
  const gap = ordered.findIndex((number, index) => number !== index);
  return gap === -1 ? numbers.length : gap;
}
