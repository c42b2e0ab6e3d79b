# The letters in order are the key of a group.
# time: O(n)
# space: O(n)
from collections import defaultdict


def groupAnagrams(words):
    groups = defaultdict(list)
    for word in words:
        groups["".join(sorted(word))].append(word)
    return list(groups.values())
