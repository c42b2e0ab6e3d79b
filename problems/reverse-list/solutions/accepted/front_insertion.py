# As a method of a class Solution: the first node stays, and each that follows it is moved to the front.
# time: O(n)
# space: O(1)
from typing import Optional


class Solution:
    def reverseList(self, head: Optional[ListNode]) -> Optional[ListNode]:
        if head is None:
            return None
        first = head
        while head.next:
            moved = head.next
            head.next = moved.next
            moved.next = first
            first = moved
        return first
