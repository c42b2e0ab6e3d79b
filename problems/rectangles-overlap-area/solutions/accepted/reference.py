# The common stretch in x times the one in y, neither below 0.
# time: O(1)
# space: O(1)


def overlapArea(first, second):
    def common(low, high):
        left = max(min(first[low], first[high]), min(second[low], second[high]))
        right = min(max(first[low], first[high]), max(second[low], second[high]))
        return max(0, right - left)

    return common(0, 2) * common(1, 3)
