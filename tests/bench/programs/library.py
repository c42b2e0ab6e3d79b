import collections
import heapq
import json
import re


def run():
    rows = [{"id": number, "name": f"name {number % 97}", "tags": [number, number + 1]} for number in range(6_000)]
    text = json.dumps(rows)
    names = collections.Counter(re.findall(r"name \d+", text))
    smallest = heapq.nsmallest(20, (tag for row in json.loads(text) for tag in row["tags"]))
    return names.most_common(3), smallest
