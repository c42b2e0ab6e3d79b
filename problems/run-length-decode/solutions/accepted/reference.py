# Splits at the blanks, then each run at its x.
# time: O(n + k)
# space: O(n + k)


def decodeRuns(text):
    values = []
    for run in text.split():
        count, times, value = run.rpartition("x")
        values.extend([int(value)] * (int(count) if times else 1))
    return values
