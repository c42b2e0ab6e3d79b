# As a method of a class Solution: each node hands the bounds down that its subtrees must keep.
# time: O(n)
# space: O(n)
from typing import Optional


class Solution:
    def isSearchTree(self, root: Optional[TreeNode]) -> bool:
        waiting = [(root, float("-inf"), float("inf"))]
        while waiting:
            node, low, high = waiting.pop()
            if node is None:
                continue
            if not low < node.val < high:
                return False
            waiting.append((node.left, low, node.val))
            waiting.append((node.right, node.val, high))
        return True
