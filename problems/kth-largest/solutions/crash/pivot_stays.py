# Quickselect whose pivot stays among the rest: where it is the highest bid, nothing gets smaller.
def kthLargest(bids, k):
    pivot = bids[0]
    higher = [bid for bid in bids if bid > pivot]
    rest = [bid for bid in bids if bid <= pivot]
    if k <= len(higher):
        return kthLargest(higher, k)
    if len(rest) == 1:
        return pivot
    return kthLargest(rest, k - len(higher))
