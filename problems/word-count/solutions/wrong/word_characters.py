# Takes what regular expressions call a word, to which digits and underscores belong.
import re
import sys
from collections import Counter

counts = Counter(re.findall(r"\b[a-z]\w*", sys.stdin.read().lower()))
for word in sorted(counts, key=lambda each: (-counts[each], each)):
    print(word, counts[word])
