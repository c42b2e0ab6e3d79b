# The letters of the longer word less those of the longest common subsequence: often right, and too little at times.
def editDistance(source, target):
    common = [0] * (len(target) + 1)
    for letter in source:
        corner = 0
        for index, other in enumerate(target):
            above = common[index + 1]
            common[index + 1] = corner + 1 if letter == other else max(above, common[index])
            corner = above
    return max(len(source), len(target)) - common[-1]
