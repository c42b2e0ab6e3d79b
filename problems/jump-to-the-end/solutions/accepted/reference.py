# Remembers how far the next jump can lead; when the reach of this one ends, the next one is made.
# time: O(n)
# space: O(1)


def fewestJumps(reaches):
    jumps = end = farthest = 0
    for index in range(len(reaches) - 1):
        farthest = max(farthest, index + reaches[index])
        if index == end:
            if farthest == index:
                return -1
            jumps += 1
            end = farthest
    return jumps
