# Right, but puts all bids in order.
# time: O((n + k) log(n + k))
# space: O(n + k)


def kthLargest(bids, k):
    return sorted(bids)[-k]
