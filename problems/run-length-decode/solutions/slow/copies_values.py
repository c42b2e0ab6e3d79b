# Right, but looks through all values for each that is added.
# time: O(n + k^2)
# space: O(n + k)


def decodeRuns(text):
    values = []
    for run in text.split():
        count, times, value = run.rpartition("x")
        for _ in range(int(count) if times else 1):
            values = [each for each in values] + [int(value)]
    return values
