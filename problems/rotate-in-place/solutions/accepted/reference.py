# Turns the whole list around, then its two parts.
# time: O(n)
# space: O(1)


def rotateInPlace(numbers, steps):
    if not numbers:
        return
    steps %= len(numbers)
    turn_around(numbers, 0, len(numbers) - 1)
    turn_around(numbers, 0, steps - 1)
    turn_around(numbers, steps, len(numbers) - 1)


def turn_around(numbers, left, right):
    while left < right:
        numbers[left], numbers[right] = numbers[right], numbers[left]
        left += 1
        right -= 1
