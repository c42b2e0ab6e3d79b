# Right, but keeps the window in a heap, from whose top it takes what has left.
# time: O(n log n)
# space: O(n)
from heapq import heappop, heappush


def windowMaximum(numbers, width):
    heap = []
    shown = []
    for index, number in enumerate(numbers):
        heappush(heap, (-number, index))
        if index >= width - 1:
            while heap[0][1] <= index - width:
                heappop(heap)
            shown.append(-heap[0][0])
    return shown
