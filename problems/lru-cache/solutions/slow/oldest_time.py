# Right, but compares the times of all keys to find the oldest.
# time: O(n) per operation
# space: O(n)
class LRUCache:
    def __init__(self, capacity: int):
        self.capacity = capacity
        self.now = 0
        self.values = {}
        self.used = {}

    def get(self, key: int) -> int:
        if key not in self.values:
            return -1
        self._use(key)
        return self.values[key]

    def put(self, key: int, value: int) -> None:
        if key not in self.values and len(self.values) == self.capacity:
            oldest = min(self.used, key=self.used.get)
            del self.values[oldest], self.used[oldest]
        self.values[key] = value
        self._use(key)

    def _use(self, key: int) -> None:
        self.now += 1
        self.used[key] = self.now
