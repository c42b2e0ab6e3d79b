// Counts pairs of values, each once, not pairs of positions.
function countInversions(numbers) {
  const pairs = new Set();
  numbers.forEach((before, index) => {
    for (const after of numbers.slice(index + 1)) if (before > after) pairs.add(`${before} ${after}`);
  });
  return pairs.size;
}
