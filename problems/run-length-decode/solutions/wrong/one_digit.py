# Takes counts to have one digit.
import re


def decodeRuns(text):
    values = []
    for count, value in re.findall(r"(?:(\d)x)?(-?\d+)(?!\d*x)", text):
        values += [int(value)] * int(count or 1)
    return values
