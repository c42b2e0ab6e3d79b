# Right, but looks for each square in the list of those where it has been.
# time: O(m^2 * n^2)
# space: O(m * n)


def shortestPathInGrid(grid):
    rows, columns = len(grid), len(grid[0])
    seen = [(0, 0)] if grid[0][0] == "." else []
    steps = [0]
    for at, (row, column) in enumerate(seen):
        if (row, column) == (rows - 1, columns - 1):
            return steps[at]
        for r, c in ((row - 1, column), (row + 1, column), (row, column - 1), (row, column + 1)):
            if 0 <= r < rows and 0 <= c < columns and grid[r][c] == "." and (r, c) not in seen:
                seen.append((r, c))
                steps.append(steps[at] + 1)
    return -1
