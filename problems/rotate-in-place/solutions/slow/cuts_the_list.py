# Right and in linear time, but makes a second list.
# time: O(n)
# space: O(n)


def rotateInPlace(numbers, steps):
    if numbers:
        cut = -steps % len(numbers)
        numbers[:] = numbers[cut:] + numbers[:cut]
