# Right, but tries every number of letters to put in or take out at once, for each pair of places.
# time: O(m^2 * n + m * n^2)


def editDistance(source, target):
    above = [list(range(len(target) + 1))]
    for i, letter in enumerate(source, 1):
        row = [i]
        for j, other in enumerate(target, 1):
            best = above[-1][j - 1] + (letter != other)
            for before in range(i):
                best = min(best, above[before][j] + i - before)
            for before in range(j):
                best = min(best, row[before] + j - before)
            row.append(best)
        above.append(row)
    return above[-1][-1]
