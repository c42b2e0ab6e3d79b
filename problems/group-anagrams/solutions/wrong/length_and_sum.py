# Takes words of equal length and equal sum of letters for anagrams: "ad" and "bc".
def groupAnagrams(words):
    groups = {}
    for word in words:
        groups.setdefault((len(word), sum(map(ord, word))), []).append(word)
    return list(groups.values())
