# Grows a palindrome around each letter and around each gap.
# time: O(n^2)
# space: O(1)


def longestPalindrome(text):
    start = length = 0
    for center in range(2 * len(text) - 1):
        left = center // 2
        right = left + center % 2
        while left >= 0 and right < len(text) and text[left] == text[right]:
            left -= 1
            right += 1
        if right - left - 1 > length:
            start, length = left + 1, right - left - 1
    return text[start : start + length]
