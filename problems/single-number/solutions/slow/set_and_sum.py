# Right and in linear time, but keeps all the numbers in a set.
# time: O(n)
# space: O(n)


def singleNumber(numbers):
    return (3 * sum(set(numbers)) - sum(numbers)) // 2
