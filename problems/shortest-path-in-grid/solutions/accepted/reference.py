# Spreads from the mouse in all four directions, and remembers where it has been.
# time: O(m * n)
# space: O(m * n)
from collections import deque


def shortestPathInGrid(grid):
    rows, columns = len(grid), len(grid[0])
    if grid[0][0] == "#":
        return -1
    steps = [[-1] * columns for _ in range(rows)]
    steps[0][0] = 0
    queue = deque([(0, 0)])
    while queue:
        row, column = queue.popleft()
        for r, c in ((row - 1, column), (row + 1, column), (row, column - 1), (row, column + 1)):
            if 0 <= r < rows and 0 <= c < columns and grid[r][c] == "." and steps[r][c] == -1:
                steps[r][c] = steps[row][column] + 1
                queue.append((r, c))
    return steps[-1][-1]
