# Fills a table from the upper left: as if no way ever led left or up.
def shortestPathInGrid(grid):
    rows, columns = len(grid), len(grid[0])
    far = float("inf")
    steps = [[far] * columns for _ in range(rows)]
    for row in range(rows):
        for column in range(columns):
            if grid[row][column] == "#":
                continue
            if row == column == 0:
                steps[0][0] = 0
                continue
            above = steps[row - 1][column] if row else far
            beside = steps[row][column - 1] if column else far
            steps[row][column] = min(above, beside) + 1
    return -1 if steps[-1][-1] == far else steps[-1][-1]
