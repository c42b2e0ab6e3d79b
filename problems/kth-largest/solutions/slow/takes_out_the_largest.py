# Right, but looks for the largest score k times.
# time: O(n * k^2)
# space: O(n * k)


def kthLargest(heats):
    rest = [score for heat in heats for score in heat]
    for _ in range(len(heats[0]) - 1):
        rest.remove(max(rest))
    return max(rest)
