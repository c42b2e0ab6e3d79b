# Counts 32 bits, and takes the last of them for the sign.
def singleNumber(numbers):
    answer = 0
    for bit in range(32):
        if sum(number >> bit & 1 for number in numbers) % 3:
            answer |= 1 << bit
    return answer - (1 << 32) if answer >= 1 << 31 else answer
