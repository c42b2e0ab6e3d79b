# Right, but holds each booking against all stretches so far.
# time: O(n^2)
# space: O(n)


def mergeBookings(bookings):
    stretches = []
    for begin, end in bookings:
        apart = []
        for other_begin, other_end in stretches:
            if other_begin <= end and begin <= other_end:
                begin, end = min(begin, other_begin), max(end, other_end)
            else:
                apart.append((other_begin, other_end))
        stretches = apart + [(begin, end)]
    return sorted(stretches)
