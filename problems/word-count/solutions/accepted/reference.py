# Counts in a dictionary, then sorts by count and word.
# time: O(n log n)
# space: O(n)
import re
import sys
from collections import Counter

counts = Counter(re.findall("[a-z]+", sys.stdin.read().lower()))
for word, count in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
    print(word, count)
