# The fewest coins for every amount up to the one that is asked for, from those for smaller amounts.
# time: O(n * k)
# space: O(n)


def coinChange(coins, amount):
    fewest = [0]
    for total in range(1, amount + 1):
        best = -1
        for coin in coins:
            if coin <= total:
                rest = fewest[total - coin]
                if rest != -1 and (best == -1 or rest < best):
                    best = rest
        fewest.append(-1 if best == -1 else best + 1)
    return fewest[amount]
