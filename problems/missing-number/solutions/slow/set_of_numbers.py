# Right and in linear time, but writes all numbers into a set.
# time: O(n)
# space: O(n)


def missingNumber(numbers):
    there = set()
    for number in numbers:
        there.add(number)
    for number in range(len(numbers) + 1):
        if number not in there:
            return number
