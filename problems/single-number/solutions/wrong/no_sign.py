# Counts enough bits, and forgets that the last one is a sign.
def singleNumber(numbers):
    answer = 0
    for bit in range(64):
        if sum(number >> bit & 1 for number in numbers) % 3:
            answer |= 1 << bit
    return answer
