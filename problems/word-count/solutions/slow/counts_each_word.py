# Right, but goes through all words for each of them.
# time: O(n^2)
# space: O(n)
import re
import sys

words = re.findall("[a-z]+", sys.stdin.read().lower())
rows = []
for word in words:
    count = 0
    for other in words:
        if other == word:
            count += 1
    rows.append((-count, word))
for count, word in sorted(set(rows)):
    print(word, -count)
