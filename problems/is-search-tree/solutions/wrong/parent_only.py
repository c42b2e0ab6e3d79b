# Compares each node with its parent only.
def isSearchTree(root):
    waiting = [root] if root else []
    while waiting:
        node = waiting.pop()
        if node.left:
            if node.left.val >= node.val:
                return False
            waiting.append(node.left)
        if node.right:
            if node.right.val <= node.val:
                return False
            waiting.append(node.right)
    return True
