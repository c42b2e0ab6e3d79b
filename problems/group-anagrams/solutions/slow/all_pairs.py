# Right, but compares each word with every group found so far.
# time: O(n^2)
# space: O(n)


def groupAnagrams(words):
    keys = []
    groups = []
    for word in words:
        letters = sorted(word)
        for index, key in enumerate(keys):
            if key == letters:
                groups[index].append(word)
                break
        else:
            keys.append(letters)
            groups.append([word])
    return groups
