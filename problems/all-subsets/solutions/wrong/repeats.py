# Treats marbles that look alike as different: their handfuls come twice.
def allSubsets(numbers):
    handfuls = [[]]
    for number in numbers:
        handfuls += [handful + [number] for handful in handfuls]
    return handfuls
