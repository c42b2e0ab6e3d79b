# Prints a - for every total that is 0, though there are amounts.
import sys

lines = sys.stdin.read().split("\n")
rows, columns = map(int, lines[0].split())
totals = [0.0] * columns
for line in lines[1 : rows + 1]:
    for column, cell in enumerate(line.split()):
        if cell != "-":
            totals[column] += float(cell.replace(",", ""))
print(*(total or "-" for total in totals))
print(sum(totals) or "-")
