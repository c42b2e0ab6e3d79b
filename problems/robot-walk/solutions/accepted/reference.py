# A set of tiles.
# time: O(n)
# space: O(n)


def countVisited(commands):
    x = y = dx = 0
    dy = 1
    wet = {(0, 0)}
    for command in commands:
        if command == "L":
            dx, dy = -dy, dx
        elif command == "R":
            dx, dy = dy, -dx
        else:
            step = 1 if command == "F" else -1
            x += step * dx
            y += step * dy
            wet.add((x, y))
    return len(wet)
