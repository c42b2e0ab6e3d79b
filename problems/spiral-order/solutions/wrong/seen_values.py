# Remembers the numbers that it has seen instead of their squares: a number that repeats comes once.
def spiralOrder(table):
    rows, columns = len(table), len(table[0])
    row, column, down, right = 0, 0, 1, 0
    order = [table[0][0]]
    turns = 0
    while turns < 2:
        r, c = row + down, column + right
        if 0 <= r < rows and 0 <= c < columns and table[r][c] not in order:
            row, column, turns = r, c, 0
            order.append(table[r][c])
        else:
            down, right, turns = -right, down, turns + 1
    return order
