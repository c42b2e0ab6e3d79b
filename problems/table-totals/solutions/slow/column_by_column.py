# Right, but splits all rows anew for each column.
# time: O(n^2)
import sys

head, *lines = sys.stdin.read().splitlines()
columns = int(head.split()[1])


def total(cells):
    amounts = [float(cell.replace(",", "")) for cell in cells if cell != "-"]
    return sum(amounts) if amounts else "-"


print(*(total([line.split()[column] for line in lines]) for column in range(columns)))
print(total([cell for line in lines for cell in line.split()]))
