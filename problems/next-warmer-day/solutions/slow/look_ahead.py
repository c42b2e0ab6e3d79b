# Right, but looks ahead from each day.
# time: O(n^2)
# space: O(n)


def daysUntilWarmer(temperatures):
    waits = []
    for day, temperature in enumerate(temperatures):
        wait = 0
        for later in range(day + 1, len(temperatures)):
            if temperatures[later] > temperature:
                wait = later - day
                break
        waits.append(wait)
    return waits
