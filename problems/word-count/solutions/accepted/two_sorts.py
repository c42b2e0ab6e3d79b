# Letter by letter; then sorts by word, and by count with a sort that keeps what is equal in order.
# time: O(n log n)
# space: O(n)
import sys


def main():
    counts = {}
    word = ""
    for sign in sys.stdin.read() + " ":
        if "a" <= sign <= "z" or "A" <= sign <= "Z":
            word += sign.lower()
        elif word:
            counts[word] = counts.get(word, 0) + 1
            word = ""
    words = sorted(counts)
    words.sort(key=counts.get, reverse=True)
    for word in words:
        print(f"{word} {counts[word]}")


main()
