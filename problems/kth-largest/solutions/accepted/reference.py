# A heap of the k largest bids so far, the smallest of them on top.
# time: O((n + k) log k)
# space: O(k)
from heapq import heapify, heapreplace


def kthLargest(bids, k):
    rooms = bids[:k]
    heapify(rooms)
    for index in range(k, len(bids)):
        if bids[index] > rooms[0]:
            heapreplace(rooms, bids[index])
    return rooms[0]
