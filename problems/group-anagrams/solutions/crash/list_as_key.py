# Uses a list as the key of a dictionary: a TypeError at the first word.
def groupAnagrams(words):
    groups = {}
    for word in words:
        groups.setdefault(sorted(word), []).append(word)
    return list(groups.values())
