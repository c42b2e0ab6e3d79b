# A call for each course on the path: a long chain is deeper than Python's stack.
def courseOrder(courses, rules):
    opens = [[] for _ in range(courses)]
    for before, after in rules:
        opens[before].append(after)
    state = [0] * courses
    backwards = []

    def visit(course):
        if state[course] == 1:
            return False
        if state[course] == 2:
            return True
        state[course] = 1
        if not all(visit(after) for after in opens[course]):
            return False
        state[course] = 2
        backwards.append(course)
        return True

    return backwards[::-1] if all(visit(course) for course in range(courses)) else []
