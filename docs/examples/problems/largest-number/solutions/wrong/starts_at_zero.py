# Starts at 0, so that numbers below it are never the largest.
def largest_number(numbers):
    best = 0
    for number in numbers:
        if number > best:
            best = number
    return best
