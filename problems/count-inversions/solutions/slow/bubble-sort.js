// Right, but sorts by exchanging neighbours, and counts the exchanges.
// time: O(n^2)
// space: O(n)
function countInversions(numbers) {
  const items = numbers.slice();
  let count = 0;
  for (let end = items.length; end > 1; end--) {
    for (let index = 1; index < end; index++) {
      if (items[index - 1] <= items[index]) continue;
      [items[index - 1], items[index]] = [items[index], items[index - 1]];
      count++;
    }
  }
  return count;
}
