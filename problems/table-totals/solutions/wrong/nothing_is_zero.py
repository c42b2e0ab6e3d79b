# Takes nothing for 0, also where there is nothing else.
import sys

rows, columns = map(int, sys.stdin.readline().split())
totals = [0.0] * columns
for line in sys.stdin:
    for column, cell in enumerate(line.split()):
        totals[column] += 0.0 if cell == "-" else float(cell.replace(",", ""))
print(*totals)
print(sum(totals))
