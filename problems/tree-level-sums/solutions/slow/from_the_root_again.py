# Right, but walks down from the root for each level.
# time: O(n^2)
# space: O(n)


def treeLevelSums(root):
    sums = []
    while True:
        total = found = 0
        waiting = [(root, 0)]
        while waiting:
            node, depth = waiting.pop()
            if node is None:
                continue
            if depth == len(sums):
                total += node.val
                found += 1
            else:
                waiting.append((node.left, depth + 1))
                waiting.append((node.right, depth + 1))
        if not found:
            return sums
        sums.append(total)
