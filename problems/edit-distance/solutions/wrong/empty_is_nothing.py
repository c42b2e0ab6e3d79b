# Returns 0 as soon as one of the words is empty.
def editDistance(source, target):
    if not source or not target:
        return 0
    row = list(range(len(target) + 1))
    for letter in source:
        corner = row[0]
        row[0] += 1
        for index, other in enumerate(target):
            exchanged = corner + (letter != other)
            corner = row[index + 1]
            row[index + 1] = min(exchanged, corner + 1, row[index] + 1)
    return row[-1]
