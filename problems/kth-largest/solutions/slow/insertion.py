# Right, but keeps the k best in order by moving them one by one.
# time: O(n * k^2)
# space: O(k)


def kthLargest(heats):
    final = []
    k = len(heats[0])
    for heat in heats:
        for score in heat:
            at = len(final)
            if at == k:
                if score <= final[-1]:
                    continue
                at -= 1
            else:
                final.append(score)
            while at > 0 and final[at - 1] < score:
                final[at] = final[at - 1]
                at -= 1
            final[at] = score
    return final[-1]
