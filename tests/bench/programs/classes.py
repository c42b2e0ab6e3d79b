class Node:
    def __init__(self, key):
        self.key = key
        self.left = None
        self.right = None


class Tree:
    def __init__(self):
        self.root = None
        self.size = 0

    def insert(self, key):
        if self.root is None:
            self.root = Node(key)
            self.size = 1
            return
        node = self.root
        while node.key != key:
            side = "left" if key < node.key else "right"
            below = getattr(node, side)
            if below is None:
                setattr(node, side, Node(key))
                self.size += 1
                return
            node = below


def run():
    tree = Tree()
    key = 1
    for _ in range(12_000):
        key = key * 1103515245 + 12345 & 0x7FFFFFFF
        tree.insert(key)
    return tree.size
