# As a method of a class Solution: a preallocated stack, and a level that says how much of it is in use.
# time: O(n)
# space: O(n)
class Solution:
    def findBracketError(self, text: str) -> int:
        stack = [""] * len(text)
        level = 0
        for index, sign in enumerate(text):
            if sign in "([{":
                stack[level] = sign
                level += 1
            elif sign in ")]}":
                if level == 0:
                    return index
                level -= 1
                if stack[level] + sign not in ("()", "[]", "{}"):
                    return index
        return -1 if level == 0 else len(text)
