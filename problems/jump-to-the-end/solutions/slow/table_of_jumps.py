# Right, but tries every jump from every stone.
# time: O(n^2)
# space: O(n)


def fewestJumps(reaches):
    count = len(reaches)
    jumps = [0] + [count] * (count - 1)
    for index in range(count):
        for other in range(index + 1, min(count, index + reaches[index] + 1)):
            if jumps[index] + 1 < jumps[other]:
                jumps[other] = jumps[index] + 1
    return jumps[-1] if jumps[-1] < count else -1
