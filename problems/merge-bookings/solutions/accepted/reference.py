# Sorts by begin, and makes the last stretch longer as long as bookings meet it.
# time: O(n log n)
# space: O(n)


def mergeBookings(bookings):
    merged = []
    for begin, end in sorted(bookings):
        if merged and begin <= merged[-1][1]:
            if end > merged[-1][1]:
                merged[-1] = (merged[-1][0], end)
        else:
            merged.append((begin, end))
    return merged
