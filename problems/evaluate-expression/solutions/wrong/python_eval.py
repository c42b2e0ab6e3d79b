# Leaves it to Python, which knows signs and more operators, and rounds quotients down.
import re


def evaluateExpression(text):
    return int(eval(re.sub(r"\b0+(?=\d)", "", text).replace("/", "//").strip()))
