# Asks day by day, by recursion, for the next warmer one: a long wait goes past Python's limit.
def daysUntilWarmer(temperatures):
    def first_warmer(day, temperature):
        if day == len(temperatures) or temperatures[day] > temperature:
            return day
        return first_warmer(day + 1, temperature)

    waits = []
    for day, temperature in enumerate(temperatures):
        later = first_warmer(day + 1, temperature)
        waits.append(0 if later == len(temperatures) else later - day)
    return waits
