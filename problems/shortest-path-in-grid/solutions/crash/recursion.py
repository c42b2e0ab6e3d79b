# A call for each square of the way: a long way is deeper than Python's stack.
def shortestPathInGrid(grid):
    rows, columns = len(grid), len(grid[0])
    least = {}

    def walk(row, column, steps):
        if not (0 <= row < rows and 0 <= column < columns) or grid[row][column] == "#":
            return
        if least.get((row, column), steps + 1) <= steps:
            return
        least[row, column] = steps
        for r, c in ((row + 1, column), (row, column + 1), (row - 1, column), (row, column - 1)):
            walk(r, c, steps + 1)

    walk(0, 0, 0)
    return least.get((rows - 1, columns - 1), -1)
