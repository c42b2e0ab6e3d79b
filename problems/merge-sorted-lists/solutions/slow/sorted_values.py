# Right and in linear time, since Python's sort sees the two runs; but all values are written down.
# time: O(m + n)
# space: O(m + n)


def mergeSortedLists(first, second):
    values = []
    for node in (first, second):
        while node:
            values.append(node.val)
            node = node.next
    head = None
    for value in sorted(values, reverse=True):
        head = ListNode(value, head)
    return head
