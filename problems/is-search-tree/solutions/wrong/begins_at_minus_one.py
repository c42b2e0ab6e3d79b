# Begins with -1 as the value before the first.
def isSearchTree(root):
    above = []
    node = root
    before = -1
    while node or above:
        while node:
            above.append(node)
            node = node.left
        node = above.pop()
        if node.val <= before:
            return False
        before = node.val
        node = node.right
    return True
