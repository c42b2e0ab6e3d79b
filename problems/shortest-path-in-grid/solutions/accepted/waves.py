# As a method of a class Solution: one wave after the other, over numbered squares with a rim of walls.
# time: O(m * n)
# space: O(m * n)
from typing import List


class Solution:
    def shortestPathInGrid(self, grid: List[str]) -> int:
        width = len(grid[0]) + 1
        squares = [sign == "." for row in grid for sign in row + "#"] + [False] * width
        goal = width * len(grid) - 2
        wave = [0] if squares[0] else []
        squares[0] = False
        steps = 0
        while wave:
            if goal in wave:
                return steps
            following = []
            for square in wave:
                for near in (square - width, square - 1, square + 1, square + width):
                    if squares[near]:
                        squares[near] = False
                        following.append(near)
            wave = following
            steps += 1
        return -1
