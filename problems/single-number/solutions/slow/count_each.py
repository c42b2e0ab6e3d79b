# Right, but counts each number anew.
# time: O(n^2)
# space: O(1)


def singleNumber(numbers):
    for number in numbers:
        if numbers.count(number) == 1:
            return number
