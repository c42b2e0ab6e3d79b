# Two bit masks count to three: what was seen once, what was seen twice. Python's integers have as many bits as it takes.
# time: O(n)
# space: O(1)


def singleNumber(numbers):
    once = twice = 0
    for number in numbers:
        once = (once ^ number) & ~twice
        twice = (twice ^ number) & ~once
    return once
