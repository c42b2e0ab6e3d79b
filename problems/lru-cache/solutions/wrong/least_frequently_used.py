# Drives out the key that was used least often, instead of least recently.
class LRUCache:
    def __init__(self, capacity: int):
        self.capacity = capacity
        self.values = {}
        self.uses = {}

    def get(self, key: int) -> int:
        if key not in self.values:
            return -1
        self.uses[key] += 1
        return self.values[key]

    def put(self, key: int, value: int) -> None:
        if key not in self.values and len(self.values) == self.capacity:
            rarest = min(self.uses, key=self.uses.get)
            del self.values[rarest], self.uses[rarest]
        self.values[key] = value
        self.uses[key] = self.uses.get(key, 0) + 1
