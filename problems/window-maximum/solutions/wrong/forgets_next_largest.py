# Remembers the largest only, and when it leaves takes the newest number for it.
def windowMaximum(numbers, width):
    largest = max(numbers[:width])
    shown = [largest]
    for index in range(width, len(numbers)):
        if numbers[index - width] == largest:
            largest = numbers[index]
        largest = max(largest, numbers[index])
        shown.append(largest)
    return shown
