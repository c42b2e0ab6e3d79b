def run():
    limit = 600_000
    prime = bytearray([1]) * limit
    prime[0] = prime[1] = 0
    for number in range(2, int(limit**0.5) + 1):
        if prime[number]:
            prime[number * number :: number] = bytes(len(range(number * number, limit, number)))
    return sum(number for number in range(limit) if prime[number])
