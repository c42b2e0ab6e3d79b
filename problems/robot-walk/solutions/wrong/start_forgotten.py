# Counts a tile when the robot steps on it, and so not the one where it begins, unless it comes back.
def countVisited(commands):
    x = y = dx = 0
    dy = 1
    wet = set()
    for command in commands:
        if command == "L":
            dx, dy = -dy, dx
        elif command == "R":
            dx, dy = dy, -dx
        else:
            step = 1 if command == "F" else -1
            x, y = x + step * dx, y + step * dy
            wet.add((x, y))
    return len(wet)
