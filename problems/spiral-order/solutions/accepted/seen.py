# As a method of a class Solution: walks square by square, remembers where it was, and turns where it cannot go on.
# time: O(m * n)
# space: O(m * n)
class Solution:
    def spiralOrder(self, table: list[list[int]]) -> list[int]:
        rows, columns = len(table), len(table[0])
        seen = [[False] * columns for _ in range(rows)]
        order = []
        row = column = 0
        down, right = 1, 0
        for _ in range(rows * columns):
            order.append(table[row][column])
            seen[row][column] = True
            r, c = row + down, column + right
            if not (0 <= r < rows and 0 <= c < columns) or seen[r][c]:
                down, right = -right, down
                r, c = row + down, column + right
            row, column = r, c
        return order
