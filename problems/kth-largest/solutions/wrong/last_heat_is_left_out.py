# Merges neighbouring heats by pairs, and loses the last one where their number is odd.
import heapq


def kthLargest(heats):
    k = len(heats[0])
    if len(heats) == 1:
        return min(heats[0])
    best = []
    for index in range(0, len(heats) - 1, 2):
        best = heapq.nlargest(k, best + heats[index] + heats[index + 1])
    return best[-1]
