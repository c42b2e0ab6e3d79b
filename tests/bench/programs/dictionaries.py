def run():
    counts = {}
    for number in range(250_000):
        key = number * 7919 % 10_007
        counts[key] = counts.get(key, 0) + 1
    return len(counts), max(counts.values())
