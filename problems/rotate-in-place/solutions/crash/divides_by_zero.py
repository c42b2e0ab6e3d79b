# Divides by the length of the list without asking whether there is anything in it.
def rotateInPlace(numbers, steps):
    cut = len(numbers) - steps % len(numbers)
    numbers[:] = numbers[cut:] + numbers[:cut]
