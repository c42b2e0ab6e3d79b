# Looks at each third of the sorted numbers, and finds nothing where the single one is the last of all.
def singleNumber(numbers):
    ordered = sorted(numbers)
    if len(ordered) == 1:
        return ordered[0]
    for index in range(0, len(ordered) - 1, 3):
        if ordered[index] != ordered[index + 1]:
            return ordered[index]
    return 0
