# Begins with the first booking, also where there is none.
def mergeBookings(bookings):
    ordered = sorted(bookings)
    merged = [ordered[0]]
    for begin, end in ordered[1:]:
        if begin <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], end))
        else:
            merged.append((begin, end))
    return merged
