# Stops one bid early.
import heapq


def kthLargest(bids, k):
    rooms = sorted(bids[:k])
    for index in range(k, len(bids) - 1):
        heapq.heappushpop(rooms, bids[index])
    return rooms[0]
