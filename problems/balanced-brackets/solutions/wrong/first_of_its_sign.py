# Looks for the wrong bracket by its sign, and finds an earlier one that was right.
def findBracketError(text):
    closing = {"(": ")", "[": "]", "{": "}"}
    awaited = []
    for sign in text:
        if sign in closing:
            awaited.append(closing[sign])
        elif sign in ")]}" and (not awaited or awaited.pop() != sign):
            return text.index(sign)
    return len(text) if awaited else -1
