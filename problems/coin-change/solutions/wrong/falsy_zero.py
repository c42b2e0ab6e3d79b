# Asks whether the number of coins is truthy: 0 coins for the amount 0 are taken for no way.
def coinChange(coins, amount):
    fewest = {0: 0}
    for total in range(1, amount + 1):
        rests = [fewest[total - coin] for coin in coins if total - coin in fewest]
        if rests:
            fewest[total] = min(rests) + 1
    return fewest.get(amount) or -1
