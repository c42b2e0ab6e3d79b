# Fills the table before it asks: a number that is half of target finds itself.
def pairWithSum(numbers, target):
    position = {value: index for index, value in enumerate(numbers)}
    for index, value in enumerate(numbers):
        if target - value in position:
            return [index, position[target - value]]
    return []
