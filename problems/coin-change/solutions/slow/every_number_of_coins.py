# Right, but tries every number of each coin for each amount.
# time: O(n^2 * k)


def coinChange(coins, amount):
    far = float("inf")
    fewest = [0] + [far] * amount
    for coin in coins:
        for total in range(amount, coin - 1, -1):
            for count in range(1, total // coin + 1):
                fewest[total] = min(fewest[total], fewest[total - count * coin] + count)
    return -1 if fewest[amount] == far else fewest[amount]
