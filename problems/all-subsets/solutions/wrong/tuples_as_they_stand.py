# Drops what is alike by tuples in the order of the jar: (1, 2) and (2, 1) are two of them.
def allSubsets(numbers):
    handfuls = {()}
    for number in numbers:
        handfuls |= {handful + (number,) for handful in handfuls}
    return [list(handful) for handful in handfuls]
