# Right, but looks for the largest bid k times.
# time: O(k * n + k^2)
# space: O(n + k)


def kthLargest(bids, k):
    rest = list(bids)
    for _ in range(k - 1):
        rest.remove(max(rest))
    return max(rest)
