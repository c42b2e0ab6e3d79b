# time: O(n)
# space: O(1)
# One look at each number.
def largest_number(numbers):
    best = numbers[0]
    for number in numbers:
        if number > best:
            best = number
    return best
