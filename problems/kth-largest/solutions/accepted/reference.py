# A heap of the k largest scores so far, the smallest of them on top.
# space: O(k)
from heapq import heapify, heapreplace


def kthLargest(heats):
    final = list(heats[0])
    heapify(final)
    for index in range(1, len(heats)):
        for score in heats[index]:
            if score > final[0]:
                heapreplace(final, score)
    return final[0]
