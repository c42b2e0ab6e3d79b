# Right, but looks back from each closing bracket for its partner.
# time: O(n^2)
# space: O(1)
def findBracketError(text):
    pairs = {")": "(", "]": "[", "}": "{"}
    level = 0
    for index, sign in enumerate(text):
        if sign in "([{":
            level += 1
        elif sign in pairs:
            level -= 1
            if level < 0 or partner(text, index) != pairs[sign]:
                return index
    return len(text) if level > 0 else -1


def partner(text, index):
    depth = 0
    while True:
        if text[index] in ")]}":
            depth += 1
        elif text[index] in "([{":
            depth -= 1
            if depth == 0:
                return text[index]
        index -= 1
