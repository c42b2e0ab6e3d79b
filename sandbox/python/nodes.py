"""The nodes of linked lists and trees, as interview sites define them: the candidate's own to change.

Slots, so that the host finds what a node holds without a look at any dictionary; with room for what solutions write on nodes
besides. The host makes these nodes and reads those of any class, and runs no line of either.
"""


class ListNode:
    __slots__ = ("val", "next", "__dict__", "__weakref__")

    def __init__(self, val=0, next=None):
        self.val = val
        self.next = next


class TreeNode:
    __slots__ = ("val", "left", "right", "__dict__", "__weakref__")

    def __init__(self, val=0, left=None, right=None):
        self.val = val
        self.left = left
        self.right = right
