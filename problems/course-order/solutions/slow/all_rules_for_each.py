# Right, but looks through all rules for each course that it takes.
# time: O(v * e)


def courseOrder(courses, rules):
    needs = [0] * courses
    for _, after in rules:
        needs[after] += 1
    order = [course for course in range(courses) if needs[course] == 0]
    for course in order:
        for before, after in rules:
            if before == course:
                needs[after] -= 1
                if needs[after] == 0:
                    order.append(after)
    return order if len(order) == courses else []
