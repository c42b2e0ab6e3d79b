# A stack of the closing brackets that are waited for.
# time: O(n)
# space: O(n)
CLOSING = {"(": ")", "[": "]", "{": "}"}


def findBracketError(text):
    awaited = []
    for index, sign in enumerate(text):
        if sign in CLOSING:
            awaited.append(CLOSING[sign])
        elif sign in ")]}":
            if not awaited or awaited.pop() != sign:
                return index
    return len(text) if awaited else -1
