# How often each letter occurs is the key of a group.
# time: O(n)
# space: O(n)
from typing import Dict, List, Tuple


class Solution:
    def groupAnagrams(self, words: List[str]) -> List[List[str]]:
        groups: Dict[Tuple[int, ...], List[str]] = {}
        for word in words:
            counts = [0] * 26
            for letter in word:
                counts[ord(letter) - ord("a")] += 1
            groups.setdefault(tuple(counts), []).append(word)
        return list(groups.values())
