# As a method of a class Solution: depth first with a stack of its own, and a sum for each depth.
# time: O(n)
# space: O(n)
from typing import List, Optional


class Solution:
    def treeLevelSums(self, root: Optional[TreeNode]) -> List[int]:
        sums = []
        waiting = [(root, 0)]
        while waiting:
            node, depth = waiting.pop()
            if node is None:
                continue
            if depth == len(sums):
                sums.append(0)
            sums[depth] += node.val
            waiting.append((node.right, depth + 1))
            waiting.append((node.left, depth + 1))
        return sums
