# Lets two neighbours change places in one movement.
def editDistance(source, target):
    m, n = len(source), len(target)
    table = [[max(i, j) if 0 in (i, j) else 0 for j in range(n + 1)] for i in range(m + 1)]
    for i in range(1, m + 1):
        for j in range(1, n + 1):
            table[i][j] = min(
                table[i - 1][j] + 1,
                table[i][j - 1] + 1,
                table[i - 1][j - 1] + (source[i - 1] != target[j - 1]),
            )
            if i > 1 and j > 1 and source[i - 2 : i] == target[j - 2 : j][::-1]:
                table[i][j] = min(table[i][j], table[i - 2][j - 2] + 1)
    return table[m][n]
