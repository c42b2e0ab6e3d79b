# Ends the waiting of two days at most when it gets warmer, not of all that are colder.
def daysUntilWarmer(temperatures):
    waits = [0] * len(temperatures)
    waiting = []
    for today, temperature in enumerate(temperatures):
        for _ in range(2):
            if waiting and temperatures[waiting[-1]] < temperature:
                day = waiting.pop()
                waits[day] = today - day
        waiting.append(today)
    return waits
