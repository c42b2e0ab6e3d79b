# Hangs on the rest of the first list only.
def mergeSortedLists(first, second):
    front = last = ListNode()
    while first and second:
        if first.val <= second.val:
            last.next, first = first, first.next
        else:
            last.next, second = second, second.next
        last = last.next
    last.next = first
    return front.next
