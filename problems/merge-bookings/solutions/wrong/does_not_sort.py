# Trusts that the bookings come in order.
def mergeBookings(bookings):
    merged = []
    for begin, end in bookings:
        if merged and begin <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], end))
        else:
            merged.append((begin, end))
    return merged
