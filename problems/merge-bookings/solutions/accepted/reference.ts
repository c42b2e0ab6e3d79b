// The same, typed.
// time: O(n log n)
// space: O(n)
type Booking = [from: number, to: number];

function mergeBookings(bookings: readonly Booking[]): Booking[] {
  const ordered: Booking[] = bookings.toSorted(([a], [b]) => a - b);
  const merged: Booking[] = [];
  let open: Booking | undefined;
  for (const [from, to] of ordered) {
    if (open !== undefined && from <= open[1]) {
      if (to > open[1]) open[1] = to;
    } else {
      open = [from, to];
      merged.push(open);
    }
  }
  return merged;
}
