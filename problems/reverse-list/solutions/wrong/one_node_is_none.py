# Takes a list of one node for one that needs no answer.
def reverseList(head):
    if head is None or head.next is None:
        return None
    behind = None
    while head:
        head.next, behind, head = behind, head, head.next
    return behind
