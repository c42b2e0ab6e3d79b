# Right, but looks through each window anew.
# time: O(n^2)
# space: O(n)


def windowMaximum(numbers, width):
    shown = []
    for first in range(len(numbers) - width + 1):
        largest = numbers[first]
        for index in range(first + 1, first + width):
            if numbers[index] > largest:
                largest = numbers[index]
        shown.append(largest)
    return shown
