# Lets only the best of each further heat into the final.
def kthLargest(heats):
    final = sorted(heats[0])
    for heat in heats[1:]:
        best = max(heat)
        if best > final[0]:
            final[0] = best
            final.sort()
    return final[0]
