# Skips equal neighbours without sorting first, so that equal numbers that stand apart are not skipped.
def allSubsets(numbers):
    handfuls = []

    def extend(start, taken):
        handfuls.append(taken)
        for index in range(start, len(numbers)):
            if index > start and numbers[index] == numbers[index - 1]:
                continue
            extend(index + 1, taken + [numbers[index]])

    extend(0, [])
    return handfuls
