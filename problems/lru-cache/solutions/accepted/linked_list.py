# A dictionary into a doubly linked list made by hand; a ring with one node that holds no key.
# time: O(1) per operation
# space: O(n)
class Node:
    __slots__ = ("key", "value", "older", "newer")

    def __init__(self, key, value):
        self.key = key
        self.value = value
        self.older = self
        self.newer = self


class LRUCache:
    def __init__(self, capacity: int):
        self.capacity = capacity
        self.nodes = {}
        self.ring = Node(None, None)

    def get(self, key: int) -> int:
        node = self.nodes.get(key)
        if node is None:
            return -1
        self._unlink(node)
        self._link_newest(node)
        return node.value

    def put(self, key: int, value: int) -> None:
        node = self.nodes.get(key)
        if node is not None:
            node.value = value
            self._unlink(node)
            self._link_newest(node)
            return
        if len(self.nodes) == self.capacity:
            oldest = self.ring.newer
            self._unlink(oldest)
            del self.nodes[oldest.key]
        node = Node(key, value)
        self.nodes[key] = node
        self._link_newest(node)

    def _unlink(self, node):
        node.older.newer = node.newer
        node.newer.older = node.older

    def _link_newest(self, node):
        node.older = self.ring.older
        node.newer = self.ring
        node.older.newer = node
        self.ring.older = node
