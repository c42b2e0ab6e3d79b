# Remembers where each value was, and asks for what is missing to target before it remembers the next.
# time: O(n)
# space: O(n)


def pairWithSum(numbers, target):
    seen = {}
    for index, value in enumerate(numbers):
        missing = target - value
        if missing in seen:
            return [seen[missing], index]
        seen[value] = index
    return []
