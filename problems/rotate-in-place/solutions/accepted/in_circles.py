# Moves numbers along circles of places until all have moved; how many circles there are nobody has to know.
# time: O(n)
# space: O(1)
from typing import List


class Solution:
    def rotateInPlace(self, numbers: List[int], steps: int) -> None:
        count = len(numbers)
        moved = 0
        start = 0
        while moved < count:
            place, held = start, numbers[start]
            while True:
                place = (place + steps) % count
                numbers[place], held = held, numbers[place]
                moved += 1
                if place == start:
                    break
            start += 1
