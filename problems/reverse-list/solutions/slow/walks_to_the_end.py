# Right, but walks from the front for each exchange of two values.
# time: O(n^2)
# space: O(1)


def reverseList(head):
    length = 0
    node = head
    while node:
        length += 1
        node = node.next
    low = head
    for steps in range(length - 1, length // 2 - 1, -1):
        high = head
        for _ in range(steps):
            high = high.next
        if high is low:
            break
        low.val, high.val = high.val, low.val
        low = low.next
    return head
