# Asks which letters are needed, not how often.
def shortestWindow(text, needed):
    wanted = set(needed)
    best = ""
    last = {}
    for end, letter in enumerate(text):
        if letter in wanted:
            last[letter] = end
            if len(last) == len(wanted):
                start = min(last.values())
                if not best or end - start + 1 < len(best):
                    best = text[start : end + 1]
    return best
