# Takes a day that is as warm for a warmer one: `<=` for `<`.
def daysUntilWarmer(temperatures):
    waits = [0] * len(temperatures)
    waiting = []
    for today, temperature in enumerate(temperatures):
        while waiting and temperatures[waiting[-1]] <= temperature:
            day = waiting.pop()
            waits[day] = today - day
        waiting.append(today)
    return waits
