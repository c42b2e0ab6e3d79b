# A word that is given twice comes back once.
def groupAnagrams(words):
    groups = {}
    for word in dict.fromkeys(words):
        groups.setdefault("".join(sorted(word)), []).append(word)
    return list(groups.values())
