# Takes the second node without asking whether there is a first.
def reverseList(head):
    ahead = head.next
    head.next = None
    while ahead:
        ahead.next, head, ahead = head, ahead, ahead.next
    return head
