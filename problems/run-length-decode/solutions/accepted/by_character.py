# As a method of a class Solution: reads character by character, with a number that is being read and a count.
# time: O(n + k)
# space: O(n + k)
class Solution:
    def decodeRuns(self, text: str) -> list[int]:
        values: list[int] = []
        number, sign, count = None, 1, 1
        for char in text + " ":
            if char == "-":
                sign = -1
            elif char == "x":
                number, count = None, number
            elif char != " ":
                number = (number or 0) * 10 + int(char)
            elif number is not None:
                for _ in range(count):
                    values.append(sign * number)
                number, sign, count = None, 1, 1
        return values
