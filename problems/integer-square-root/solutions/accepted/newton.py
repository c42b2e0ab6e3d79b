# Newton's steps in whole numbers, from above; they stop when they no longer go down.
# time: O(log n)
# space: O(1)
class Solution:
    def integerSquareRoot(self, number: int) -> int:
        root = number
        while root * root > number:
            root = (root + number // root) // 2
        return root
