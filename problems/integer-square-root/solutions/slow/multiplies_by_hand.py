# Right, but squares each number that it tries bit by bit.
# time: O(log^2 n)
# space: O(1)


def integerSquareRoot(number):
    low, high = 0, number + 1
    while high - low > 1:
        middle = (low + high) // 2
        if square(middle) <= number:
            low = middle
        else:
            high = middle
    return low


def square(number):
    total, shifted, bits = 0, number, number
    while bits > 0:
        if bits & 1:
            total += shifted
        shifted *= 2
        bits //= 2
    return total
