# Right, but looks for each square in the list of those where it was.
# time: O(m^2 * n^2)
# space: O(m * n)


def spiralOrder(table):
    rows, columns = len(table), len(table[0])
    seen = []
    row, column, down, right = 0, 0, 1, 0
    for _ in range(rows * columns):
        seen.append((row, column))
        r, c = row + down, column + right
        if not (0 <= r < rows and 0 <= c < columns) or (r, c) in seen:
            down, right = -right, down
        row, column = row + down, column + right
    return [table[row][column] for row, column in seen]
