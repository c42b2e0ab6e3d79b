# Right, but reads every piece letter by letter.
# time: O(n^3)
# space: O(1)


def longestPalindrome(text):
    start = end = 0
    for low in range(len(text)):
        for high in range(low + 1, len(text) + 1):
            left, right = low, high - 1
            while left < right and text[left] == text[right]:
                left += 1
                right -= 1
            if left >= right and high - low > end - start:
                start, end = low, high
    return text[start:end]
