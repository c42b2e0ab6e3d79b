# Jumps to the stone with the largest reach, wherever it is, not to the one that leads farthest.
def fewestJumps(reaches):
    index = jumps = 0
    last = len(reaches) - 1
    while index < last:
        if reaches[index] == 0:
            return -1
        jumps += 1
        if index + reaches[index] >= last:
            return jumps
        index = max(range(index + 1, index + reaches[index] + 1), key=lambda stone: reaches[stone])
    return jumps
