# Right, but compares each node with all nodes below it.
# time: O(n^2)


def below(root):
    waiting = [root] if root else []
    while waiting:
        node = waiting.pop()
        yield node
        waiting += [child for child in (node.left, node.right) if child]


def isSearchTree(root):
    for node in below(root):
        if any(other.val >= node.val for other in below(node.left)):
            return False
        if any(other.val <= node.val for other in below(node.right)):
            return False
    return True
