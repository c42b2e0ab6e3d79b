// The table again, coin by coin, typed.
// time: O(n * k)
// space: O(n)
function coinChange(coins: number[], amount: number): number {
  const fewest: number[] = [0];
  for (let total = 1; total <= amount; total++) fewest.push(Infinity);
  for (const coin of coins) {
    for (let total: number = coin; total <= amount; total++) {
      fewest[total] = Math.min(fewest[total]!, fewest[total - coin]! + 1);
    }
  }
  const answer: number = fewest[amount]!;
  return Number.isFinite(answer) ? answer : -1;
}
