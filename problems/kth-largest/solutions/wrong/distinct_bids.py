# Counts equal bids once, and takes what is left when there are too few.
def kthLargest(bids, k):
    ordered = sorted(set(bids), reverse=True)
    return ordered[min(k, len(ordered)) - 1]
