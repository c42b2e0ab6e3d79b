# Right, but counts the common columns and rows one by one.
# time: O(n)
# space: O(1)


def overlapArea(first, second):
    return columns(first[0], first[2], second[0], second[2]) * columns(first[1], first[3], second[1], second[3])


def columns(a, b, c, d):
    count = 0
    for place in range(min(a, b), max(a, b)):
        if min(c, d) <= place < max(c, d):
            count += 1
    return count
