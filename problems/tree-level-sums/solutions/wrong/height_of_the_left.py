# Takes the height from the left spine, and never sees levels below it.
def treeLevelSums(root):
    height = 0
    node = root
    while node:
        height += 1
        node = node.left
    sums = [0] * height
    level = [root] if root else []
    for depth in range(height):
        sums[depth] = sum(node.val for node in level)
        level = [child for node in level for child in (node.left, node.right) if child]
    return sums
