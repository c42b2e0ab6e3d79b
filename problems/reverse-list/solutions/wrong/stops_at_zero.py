# Asks whether the value is truthy: a 0 looks like the end.
def reverseList(head):
    behind = None
    while head and head.val:
        ahead = head.next
        head.next = behind
        behind = head
        head = ahead
    return behind
