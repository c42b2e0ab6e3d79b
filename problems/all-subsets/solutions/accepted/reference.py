# Backtracking over the sorted numbers: of equal ones only the first may begin to be taken.
# It takes n * 2^n steps, but copying a handful is so cheap that 2^n of them are what shows.


def allSubsets(numbers):
    ordered = sorted(numbers)
    handfuls = []
    taken = []

    def extend(start):
        handfuls.append(taken[:])
        for index in range(start, len(ordered)):
            if index > start and ordered[index] == ordered[index - 1]:
                continue
            taken.append(ordered[index])
            extend(index + 1)
            taken.pop()

    extend(0)
    return handfuls
