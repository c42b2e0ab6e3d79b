# As a method of a class Solution: all amounts that one coin can pay, then two, and so on.
# time: O(n * k)
# space: O(n)
from typing import List


class Solution:
    def coinChange(self, coins: List[int], amount: int) -> int:
        seen = [False] * (amount + 1)
        seen[0] = True
        paid = [0]
        count = 0
        while paid:
            if seen[amount]:
                return count
            more = []
            for total in paid:
                for coin in coins:
                    if total + coin <= amount and not seen[total + coin]:
                        seen[total + coin] = True
                        more.append(total + coin)
            paid = more
            count += 1
        return -1
