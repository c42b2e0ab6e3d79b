# Adds a sum to the answer only if it is truthy: a level that adds up to 0 is gone.
def treeLevelSums(root):
    sums = []
    level = [root] if root else []
    while level:
        total = sum(node.val for node in level)
        if total:
            sums.append(total)
        level = [child for node in level for child in (node.left, node.right) if child]
    return sums
