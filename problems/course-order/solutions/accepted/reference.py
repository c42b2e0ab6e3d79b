# Takes what needs nothing any more, and crosses it off from what needs it.
# time: O(v + e)
# space: O(v + e)


def courseOrder(courses, rules):
    needs = [0] * courses
    opens = [[] for _ in range(courses)]
    for before, after in rules:
        needs[after] += 1
        opens[before].append(after)
    order = [course for course in range(courses) if needs[course] == 0]
    for course in order:
        for after in opens[course]:
            needs[after] -= 1
            if needs[after] == 0:
                order.append(after)
    return order if len(order) == courses else []
