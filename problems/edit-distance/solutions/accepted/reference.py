# One row of the table at a time, along the shorter word.
# time: O(m * n)
# space: O(min(m, n))


def editDistance(source, target):
    if len(source) < len(target):
        source, target = target, source
    row = list(range(len(target) + 1))
    for letter in source:
        corner = row[0]
        row[0] += 1
        for index, other in enumerate(target):
            exchanged = corner + (letter != other)
            corner = row[index + 1]
            row[index + 1] = min(exchanged, corner + 1, row[index] + 1)
    return row[-1]
