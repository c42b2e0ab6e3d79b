# A window whose end runs through the text, and whose beginning follows as long as nothing is missing.
# time: O(n)
# space: O(n)
from collections import Counter


def shortestWindow(text, needed):
    missing = len(needed)
    if missing == 0:
        return ""
    balance = Counter(needed)
    best = None
    start = 0
    for end, letter in enumerate(text):
        if balance[letter] > 0:
            missing -= 1
        balance[letter] -= 1
        while missing == 0:
            if best is None or end - start < best[1] - best[0]:
                best = (start, end)
            balance[text[start]] += 1
            if balance[text[start]] > 0:
                missing += 1
            start += 1
    return text[best[0] : best[1] + 1] if best else ""
