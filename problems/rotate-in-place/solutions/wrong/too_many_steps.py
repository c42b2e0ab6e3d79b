# Cuts the list where it stands, which is right for as many steps as there are numbers and no more.
def rotateInPlace(numbers, steps):
    numbers[:] = numbers[-steps:] + numbers[:-steps]
