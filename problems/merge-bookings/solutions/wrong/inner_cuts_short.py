# Takes the end of the last booking, also where that lies inside a longer one.
def mergeBookings(bookings):
    merged = []
    for begin, end in sorted(bookings):
        if merged and begin <= merged[-1][1]:
            merged[-1] = (merged[-1][0], end)
        else:
            merged.append((begin, end))
    return merged
