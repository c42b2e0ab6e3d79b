# A call for each node: a long list is deeper than Python's stack.
def reverseList(head):
    if head is None or head.next is None:
        return head
    first = reverseList(head.next)
    head.next.next = head
    head.next = None
    return first
