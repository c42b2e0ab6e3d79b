# Line by line; a column's total is None until there is an amount in it.
# time: O(n)
import sys


def read(cell):
    return None if cell == "-" else float(cell.replace(",", ""))


def add(total, amount):
    if amount is None:
        return total
    return amount if total is None else total + amount


rows, columns = map(int, sys.stdin.readline().split())
totals = [None] * columns
for _ in range(rows):
    totals = [add(total, read(cell)) for total, cell in zip(totals, sys.stdin.readline().split())]
whole = None
for total in totals:
    whole = add(whole, total)
print(*("-" if total is None else total for total in totals))
print("-" if whole is None else whole)
