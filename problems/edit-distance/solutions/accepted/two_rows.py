# As a method of a class Solution: the row above and the one that is made of it.
# time: O(m * n)
# space: O(min(m, n))
class Solution:
    def editDistance(self, source: str, target: str) -> int:
        short, long = sorted((source, target), key=len)
        above = list(range(len(short) + 1))
        for count, letter in enumerate(long, 1):
            current = [count]
            for index, other in enumerate(short):
                if letter == other:
                    current.append(above[index])
                else:
                    current.append(1 + min(above[index], above[index + 1], current[index]))
            above = current
        return above[-1]
