# Turns round to go backward, and goes on looking that way.
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
            if command == "B":
                dx, dy = -dx, -dy
            x, y = x + dx, y + dy
            wet.add((x, y))
    return len(wet)
