# Right and in linear time, but writes all values down and makes new nodes.
# time: O(n)
# space: O(n)


def reverseList(head):
    values = []
    while head:
        values.append(head.val)
        head = head.next
    first = None
    for value in values:
        first = ListNode(value, first)
    return first
