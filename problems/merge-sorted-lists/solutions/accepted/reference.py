# Hangs the smaller of the two front nodes behind the last one, and at the end whatever is left.
# time: O(m + n)
# space: O(1)


def mergeSortedLists(first, second):
    front = last = ListNode()
    while first and second:
        if first.val <= second.val:
            last.next = first
            first = first.next
        else:
            last.next = second
            second = second.next
        last = last.next
    last.next = first or second
    return front.next
