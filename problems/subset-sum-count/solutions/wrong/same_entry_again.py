# Adds to the table that it goes through, so that a 0 is counted while it is being added.
def countChoices(numbers, target):
    ways = {0: 1}
    for number in numbers:
        for total in sorted(ways, reverse=number > 0):
            if total + number != total:
                ways[total + number] = ways.get(total + number, 0) + ways[total]
    return ways.get(target, 0)
