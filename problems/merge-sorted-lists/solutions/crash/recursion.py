# A call for each node: long lists are deeper than Python's stack.
def mergeSortedLists(first, second):
    if not first or not second:
        return first or second
    if first.val > second.val:
        first, second = second, first
    first.next = mergeSortedLists(first.next, second)
    return first
