# Sorts the courses by how many conditions each has.
def courseOrder(courses, rules):
    if any((after, before) in [tuple(rule) for rule in rules] for before, after in rules):
        return []
    needs = [0] * courses
    for _, after in rules:
        needs[after] += 1
    return sorted(range(courses), key=lambda course: needs[course])
