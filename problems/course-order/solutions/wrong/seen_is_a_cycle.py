# Takes every course that it has seen before for one on the path: two ways to one course look like a cycle.
def courseOrder(courses, rules):
    opens = [[] for _ in range(courses)]
    for before, after in rules:
        opens[before].append(after)
    seen = set()
    backwards = []

    def visit(course):
        if course in seen:
            return False
        seen.add(course)
        if not all(visit(after) for after in opens[course]):
            return False
        backwards.append(course)
        return True

    for course in range(courses):
        if course not in seen and not visit(course):
            return []
    return backwards[::-1]
