# Looks at the squares that it comes to, and not at the one where it begins.
from collections import deque


def shortestPathInGrid(grid):
    rows, columns = len(grid), len(grid[0])
    seen = {(0, 0)}
    queue = deque([(0, 0, 0)])
    while queue:
        row, column, steps = queue.popleft()
        if (row, column) == (rows - 1, columns - 1):
            return steps
        for r, c in ((row - 1, column), (row + 1, column), (row, column - 1), (row, column + 1)):
            if 0 <= r < rows and 0 <= c < columns and grid[r][c] == "." and (r, c) not in seen:
                seen.add((r, c))
                queue.append((r, c, steps + 1))
    return -1
