# Takes 24 of Newton's steps to be enough for every number.
def integerSquareRoot(number):
    root = (number + 1) // 2
    for _ in range(24):
        if root * root <= number:
            break
        root = (root + number // root) // 2
    return root
