# Answers a tree without nodes with a level of 0.
def treeLevelSums(root):
    if root is None:
        return [0]
    sums = []
    level = [root]
    while level:
        sums.append(sum(node.val for node in level))
        level = [child for node in level for child in (node.left, node.right) if child]
    return sums
