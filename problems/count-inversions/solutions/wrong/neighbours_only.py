# Counts neighbours that are out of order, not pairs.
def countInversions(numbers):
    return sum(before > after for before, after in zip(numbers, numbers[1:]))
