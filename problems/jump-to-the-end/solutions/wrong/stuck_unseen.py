# Asks in the end how far any stone leads, also those that the frog never gets to.
def fewestJumps(reaches):
    jumps = end = farthest = 0
    for index in range(len(reaches) - 1):
        farthest = max(farthest, index + reaches[index])
        if index == end:
            jumps += 1
            end = farthest
    return jumps if farthest >= len(reaches) - 1 else -1
