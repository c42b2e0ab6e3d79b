# Always jumps as far as it goes, past stones that would have led farther.
def fewestJumps(reaches):
    index = jumps = 0
    while index < len(reaches) - 1:
        if reaches[index] == 0:
            return -1
        index += reaches[index]
        jumps += 1
    return jumps
