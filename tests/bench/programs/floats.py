import math


def run():
    x, y, speed = 1.0, 0.0, 0.001
    total = 0.0
    for step in range(200_000):
        x, y = x - y * speed, y + x * speed
        total += math.sqrt(x * x + y * y) * math.sin(step)
    return total
