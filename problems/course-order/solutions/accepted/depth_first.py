# As a method of a class Solution: depth first with a stack of its own; a course is written down once all that it opens is.
# time: O(v + e)
# space: O(v + e)
from typing import List, Tuple

NEW, OPEN, DONE = range(3)


class Solution:
    def courseOrder(self, courses: int, rules: List[Tuple[int, int]]) -> List[int]:
        opens = [[] for _ in range(courses)]
        for before, after in rules:
            opens[before].append(after)
        state = [NEW] * courses
        backwards = []
        for first in range(courses):
            waiting = [first]
            while waiting:
                course = waiting[-1]
                if state[course] == NEW:
                    state[course] = OPEN
                    for after in opens[course]:
                        if state[after] == OPEN:
                            return []
                        if state[after] == NEW:
                            waiting.append(after)
                    continue
                waiting.pop()
                if state[course] == OPEN:
                    state[course] = DONE
                    backwards.append(course)
        return backwards[::-1]
