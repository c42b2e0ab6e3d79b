def run():
    total = 0
    for number in range(1, 400_000):
        total += number * number % 7 - number // 3
    return total
