# Thinks that nothing can be merged where one of the lists is empty.
def mergeSortedLists(first, second):
    if not first or not second:
        return None
    front = last = ListNode()
    while first and second:
        if first.val <= second.val:
            last.next, first = first, first.next
        else:
            last.next, second = second, second.next
        last = last.next
    last.next = first or second
    return front.next
