# Right, but moves all numbers for each step.
# time: O(n^2)
# space: O(1)


def rotateInPlace(numbers, steps):
    for _ in range(steps % len(numbers) if numbers else 0):
        held = numbers[-1]
        for place in range(len(numbers)):
            numbers[place], held = held, numbers[place]
