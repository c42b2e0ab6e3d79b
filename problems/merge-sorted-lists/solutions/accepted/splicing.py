# As a method of a class Solution: puts the nodes of one list into the other, whose first node is the smallest.
# time: O(m + n)
# space: O(1)
from typing import Optional


class Solution:
    def mergeSortedLists(self, first: Optional[ListNode], second: Optional[ListNode]) -> Optional[ListNode]:
        if first is None or (second is not None and second.val < first.val):
            first, second = second, first
        node = first
        while second is not None:
            if node.next is None or second.val < node.next.val:
                node.next, second = second, node.next
            node = node.next
        return first
