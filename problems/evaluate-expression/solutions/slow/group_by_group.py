# Right, but works out one innermost group at a time, and starts over from the beginning.
# time: O(n^2)
# space: O(n)
import re


def evaluateExpression(text):
    tokens = ["(", *re.findall(r"\d+|\S", text), ")"]
    while len(tokens) > 1:
        close = 0
        while close < len(tokens) and tokens[close] != ")":
            close += 1
        start = close
        while tokens[start] != "(":
            start -= 1
            if start < 0:
                raise ValueError("closed too often")
        if start == 0 and close < len(tokens) - 1:
            raise ValueError("closed too often")
        before, after = tokens[:start], tokens[close + 1 :]
        tokens = before + [flat(tokens[start + 1 : close])] + after
    return tokens[0]


def flat(tokens):
    if len(tokens) % 2 == 0:
        raise ValueError("an operand or an operator is missing")
    total, factor = 0, number(tokens[0])
    for sign, token in zip(tokens[1::2], tokens[2::2]):
        value = number(token)
        if sign == "*":
            factor *= value
        elif sign == "/":
            size = abs(factor) // abs(value)
            factor = size if (factor < 0) == (value < 0) else -size
        elif sign in ("+", "-"):
            total += factor
            factor = value if sign == "+" else -value
        else:
            raise ValueError("no operator")
    return total + factor


def number(token):
    return token if isinstance(token, int) else int(token)
