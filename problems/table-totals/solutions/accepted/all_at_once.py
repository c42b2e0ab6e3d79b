# All words at once: the cells of a column stand as many words apart as there are columns.
# time: O(n)
from decimal import Decimal

rows, columns, *cells = open(0).read().split()
step = int(columns)


def total(some):
    amounts = [Decimal(cell.replace(",", "")) for cell in some if cell != "-"]
    return sum(amounts) if amounts else "-"


print(" ".join(str(total(cells[column::step])) for column in range(step)))
print(total(cells))
