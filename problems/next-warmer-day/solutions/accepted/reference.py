# A stack of the days that still wait; the temperatures on it never rise.
# time: O(n)
# space: O(n)


def daysUntilWarmer(temperatures):
    waits = [0] * len(temperatures)
    waiting = []
    for today, temperature in enumerate(temperatures):
        while waiting and temperatures[waiting[-1]] < temperature:
            day = waiting.pop()
            waits[day] = today - day
        waiting.append(today)
    return waits
