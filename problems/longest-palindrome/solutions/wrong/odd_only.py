# Grows palindromes around letters only: those of even length are never found.
def longestPalindrome(text):
    best = ""
    for center in range(len(text)):
        reach = 0
        while (
            center - reach > 0
            and center + reach + 1 < len(text)
            and text[center - reach - 1] == text[center + reach + 1]
        ):
            reach += 1
        if 2 * reach + 1 > len(best):
            best = text[center - reach : center + reach + 1]
    return best
