# Keeps the counts in a dictionary, so that all runs of a value end up where its first one was.
def decodeRuns(text):
    counts = {}
    for run in text.split():
        count, _, value = run.rpartition("x")
        counts[int(value)] = counts.get(int(value), 0) + int(count or 1)
    return [value for value, count in counts.items() for _ in range(count)]
