# Turns the arrows round one after the other.
# time: O(n)
# space: O(1)


def reverseList(head):
    behind = None
    while head is not None:
        ahead = head.next
        head.next = behind
        behind = head
        head = ahead
    return behind
