# Walks backwards and takes over the next day's answer once, without looking whether that day is warmer.
def daysUntilWarmer(temperatures):
    waits = [0] * len(temperatures)
    for day in range(len(temperatures) - 2, -1, -1):
        if temperatures[day + 1] > temperatures[day]:
            waits[day] = 1
        elif waits[day + 1] > 0:
            waits[day] = waits[day + 1] + 1
    return waits
