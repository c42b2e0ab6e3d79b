# Quickselect whose pivot stays among the rest: where it is the highest score, nothing gets smaller.
def kthLargest(heats):
    return select([score for heat in heats for score in heat], len(heats[0]))


def select(scores, k):
    pivot = scores[0]
    higher = [score for score in scores if score > pivot]
    rest = [score for score in scores if score <= pivot]
    if k <= len(higher):
        return select(higher, k)
    if len(rest) == 1:
        return pivot
    return select(rest, k - len(higher))
