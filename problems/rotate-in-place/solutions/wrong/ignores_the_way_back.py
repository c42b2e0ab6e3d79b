# Moves the same way whatever the sign.
def rotateInPlace(numbers, steps):
    if numbers:
        cut = len(numbers) - abs(steps) % len(numbers)
        numbers[:] = numbers[cut:] + numbers[:cut]
