# Right, but looks for the smallest of all that are left, again and again.
# time: O((m + n)^2)
# space: O(m + n)


def mergeSortedLists(first, second):
    values = []
    for node in (first, second):
        while node:
            values.append(node.val)
            node = node.next
    front = last = ListNode()
    while values:
        smallest = min(values)
        values.remove(smallest)
        last.next = ListNode(smallest)
        last = last.next
    return front.next
