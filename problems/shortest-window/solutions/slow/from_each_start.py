# Right, but looks for the end anew from each beginning.
# time: O(n^2)
from collections import Counter


def shortestWindow(text, needed):
    wanted = Counter(needed)
    best = ""
    for start in range(len(text)):
        lack = dict(wanted)
        missing = len(needed)
        for end in range(start, len(text)):
            if missing == 0:
                break
            left = lack.get(text[end], 0)
            lack[text[end]] = left - 1
            if left > 0:
                missing -= 1
                if missing == 0 and (not best or end + 1 - start < len(best)):
                    best = text[start : end + 1]
    return best
