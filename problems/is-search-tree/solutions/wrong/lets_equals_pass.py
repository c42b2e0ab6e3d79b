# Lets a value occur twice.
def isSearchTree(root):
    above = []
    node = root
    before = None
    while node or above:
        while node:
            above.append(node)
            node = node.left
        node = above.pop()
        if before is not None and node.val < before:
            return False
        before = node.val
        node = node.right
    return True
