# A place is a complex number, and a quarter turn a multiplication by i.
# time: O(n)
# space: O(n)
class Solution:
    def countVisited(self, commands: str) -> int:
        place, ahead = 0j, 1 + 0j
        wet = {place}
        for command in commands:
            if command == "F":
                place += ahead
            elif command == "B":
                place -= ahead
            else:
                ahead *= 1j if command == "L" else -1j
            wet.add(place)
        return len(wet)
