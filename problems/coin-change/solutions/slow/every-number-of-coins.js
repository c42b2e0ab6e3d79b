// Right, but tries every number of each coin for each amount.
// time: O(n^2 * k)
// space: O(n)
function coinChange(coins, amount) {
  let fewest = Array.from({ length: amount + 1 }, (_, total) => (total === 0 ? 0 : Infinity));
  for (const coin of coins) {
    fewest = fewest.map((_, total) => {
      let best = Infinity;
      for (let count = 0; count * coin <= total; count++) best = Math.min(best, fewest[total - count * coin] + count);
      return best;
    });
  }
  return fewest[amount] === Infinity ? -1 : fewest[amount];
}
