// Lets the amount stand for impossible: as many coins of 1 are possible.
function coinChange(coins, amount) {
  const fewest = new Array(amount + 1).fill(amount);
  fewest[0] = 0;
  for (let total = 1; total <= amount; total++) {
    for (const coin of coins) {
      if (coin <= total) fewest[total] = Math.min(fewest[total], fewest[total - coin] + 1);
    }
  }
  return amount > 0 && fewest[amount] === amount ? -1 : fewest[amount];
}
