# Counts from the wrong end when there are as many bids above as below: takes the middle for either.
import heapq


def kthLargest(bids, k):
    if 2 * k > len(bids) + 1:
        return heapq.nsmallest(len(bids) - k, bids)[-1] if k < len(bids) else min(bids)
    return heapq.nlargest(k, bids)[-1]
