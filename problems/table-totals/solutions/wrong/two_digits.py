# Prints totals as money, with two digits.
import sys

rows, columns, *cells = sys.stdin.read().split()


def total(some):
    amounts = [float(cell.replace(",", "")) for cell in some if cell != "-"]
    return f"{sum(amounts):.2f}" if amounts else "-"


print(*(total(cells[column :: int(columns)]) for column in range(int(columns))))
print(total(cells))
