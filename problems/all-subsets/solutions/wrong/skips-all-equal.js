// Skips every number that equals the one before it, on all levels and not on its own alone.
function allSubsets(numbers) {
  const ordered = [...numbers].sort((a, b) => a - b);
  const handfuls = [];
  const extend = (start, taken) => {
    handfuls.push(taken);
    for (let i = start; i < ordered.length; i++) {
      if (i > 0 && ordered[i] === ordered[i - 1]) continue;
      extend(i + 1, [...taken, ordered[i]]);
    }
  };
  extend(0, []);
  return handfuls;
}
