// Right, but looks through the keys of all handfuls so far for each new one.
// time: O(4^n)
function allSubsets(numbers) {
  const handfuls = [[]];
  const keys = [""];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    for (const handful of handfuls.slice()) {
      const grown = [...handful, number];
      const key = grown.join();
      if (keys.some((known) => known === key)) continue;
      keys.push(key);
      handfuls.push(grown);
    }
  }
  return handfuls;
}
