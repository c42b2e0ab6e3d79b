# Merges only what overlaps: `<` for `<=`.
def mergeBookings(bookings):
    merged = []
    for begin, end in sorted(bookings):
        if merged and begin < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], end))
        else:
            merged.append((begin, end))
    return merged
