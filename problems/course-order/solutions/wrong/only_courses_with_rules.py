# Knows the courses from the rules, and leaves out those that are in none.
def courseOrder(courses, rules):
    needs = {}
    opens = {}
    for before, after in rules:
        needs.setdefault(before, 0)
        needs[after] = needs.get(after, 0) + 1
        opens.setdefault(before, []).append(after)
    order = [course for course in needs if needs[course] == 0]
    for course in order:
        for after in opens.get(course, []):
            needs[after] -= 1
            if needs[after] == 0:
                order.append(after)
    return order if len(order) == len(needs) else []
