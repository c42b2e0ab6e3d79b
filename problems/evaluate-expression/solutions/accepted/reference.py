# Recursive descent: a sum of products of operands.
# time: O(n)
# space: O(n)
import re


def evaluateExpression(text):
    tokens = re.findall(r"\d+|\S", text) + ["end"]
    at = 0

    def take():
        nonlocal at
        at += 1
        return tokens[at - 1]

    def operand():
        token = take()
        if token.isdigit():
            return int(token)
        if token != "(":
            raise ValueError("no operand")
        value = total()
        if take() != ")":
            raise ValueError("not closed")
        return value

    def product():
        value = operand()
        while tokens[at] in ("*", "/"):
            if take() == "*":
                value *= operand()
            else:
                divisor = operand()
                size = abs(value) // abs(divisor)
                value = size if (value < 0) == (divisor < 0) else -size
        return value

    def total():
        value = product()
        while tokens[at] in ("+", "-"):
            value = value + product() if take() == "+" else value - product()
        return value

    result = total()
    if take() != "end":
        raise ValueError("more than an expression")
    return result
