# Stops when the expression is over, and does not ask whether anything follows.
import re


def evaluateExpression(text):
    tokens = re.findall(r"\d+|\S", text)

    def operand():
        token = tokens.pop(0)
        if token == "(":
            value = total()
            if tokens.pop(0) != ")":
                raise ValueError
            return value
        return int(token)

    def product():
        value = operand()
        while tokens and tokens[0] in "*/":
            value = value * operand() if tokens.pop(0) == "*" else int(value / operand())
        return value

    def total():
        value = product()
        while tokens and tokens[0] in "+-":
            value = value + product() if tokens.pop(0) == "+" else value - product()
        return value

    return total()
