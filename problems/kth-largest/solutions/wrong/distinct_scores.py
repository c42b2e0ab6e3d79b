# Counts equal scores once, and takes what is left when there are too few.
def kthLargest(heats):
    ordered = sorted({score for heat in heats for score in heat}, reverse=True)
    return ordered[min(len(heats[0]), len(ordered)) - 1]
