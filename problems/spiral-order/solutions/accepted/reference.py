# Four walls that move in, one after each side that was walked.
# time: O(m * n)
# space: O(m * n)


def spiralOrder(table):
    top, bottom = 0, len(table) - 1
    left, right = 0, len(table[0]) - 1
    order = []
    while top <= bottom and left <= right:
        for row in range(top, bottom + 1):
            order.append(table[row][left])
        left += 1
        for column in range(left, right + 1):
            order.append(table[bottom][column])
        bottom -= 1
        if left <= right:
            for row in range(bottom, top - 1, -1):
                order.append(table[row][right])
            right -= 1
        if top <= bottom:
            for column in range(right, left - 1, -1):
                order.append(table[top][column])
            top += 1
    return order
