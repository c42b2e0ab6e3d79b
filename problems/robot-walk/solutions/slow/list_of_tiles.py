# Right, but looks for each tile in a list.
# time: O(n^2)
# space: O(n)


def countVisited(commands):
    x = y = dx = 0
    dy = 1
    wet = [(0, 0)]
    for command in commands:
        if command == "L":
            dx, dy = -dy, dx
        elif command == "R":
            dx, dy = dy, -dx
        else:
            step = 1 if command == "F" else -1
            x, y = x + step * dx, y + step * dy
            if (x, y) not in wet:
                wet.append((x, y))
    return len(wet)
