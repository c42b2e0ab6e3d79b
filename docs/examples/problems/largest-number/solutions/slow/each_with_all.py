# time: O(n^2)
# space: O(1)
# Holds each number against all others.
def largest_number(numbers):
    for number in numbers:
        if all(number >= other for other in numbers):
            return number
