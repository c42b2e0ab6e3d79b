# Splits at blanks and strips what is no letter off the ends, so that "don't" stays one word.
import sys

counts = {}
for word in sys.stdin.read().lower().split():
    word = word.strip("0123456789!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")
    if word:
        counts[word] = counts.get(word, 0) + 1
for word in sorted(counts, key=lambda each: (-counts[each], each)):
    print(word, counts[word])
