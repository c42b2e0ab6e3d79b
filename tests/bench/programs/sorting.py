import random


def run():
    numbers = list(range(120_000))
    random.Random(1).shuffle(numbers)
    pairs = sorted(((number % 1000, number) for number in numbers), key=lambda pair: pair[0])
    return pairs[0], pairs[-1]
