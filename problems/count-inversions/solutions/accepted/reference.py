# Merge sort from below: whoever is taken from the right half passes all that are left in the left one.
# time: O(n log n)
# space: O(n)


def countInversions(numbers):
    items = list(numbers)
    count = 0
    width = 1
    while width < len(items):
        merged = []
        for start in range(0, len(items), 2 * width):
            middle = min(start + width, len(items))
            end = min(start + 2 * width, len(items))
            left, right = start, middle
            while left < middle and right < end:
                if items[left] <= items[right]:
                    merged.append(items[left])
                    left += 1
                else:
                    merged.append(items[right])
                    right += 1
                    count += middle - left
            merged.extend(items[left:middle])
            merged.extend(items[right:end])
        items = merged
        width *= 2
    return count
