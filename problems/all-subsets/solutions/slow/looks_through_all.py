# Right, but looks through all handfuls so far for each new one.
# time: O(4^n)


def allSubsets(numbers):
    handfuls = [[]]
    for number in sorted(numbers):
        for handful in list(handfuls):
            grown = handful + [number]
            if grown not in handfuls:
                handfuls.append(grown)
    return handfuls
