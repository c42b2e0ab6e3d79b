# Marks each number in a list that is one too short for n.
def missingNumber(numbers):
    there = [False] * len(numbers)
    for number in numbers:
        there[number] = True
    return there.index(False) if False in there else len(numbers)
