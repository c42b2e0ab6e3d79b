# Counts each kind by itself, so that crossed brackets pass when the counts come out even.
def findBracketError(text):
    level = {"(": 0, "[": 0, "{": 0}
    opening = {")": "(", "]": "[", "}": "{"}
    for index, sign in enumerate(text):
        if sign in level:
            level[sign] += 1
        elif sign in opening:
            level[opening[sign]] -= 1
            if level[opening[sign]] < 0:
                return index
    return len(text) if any(level.values()) else -1
