// Sorts by begin, and makes the last stretch longer as long as bookings meet it.
// time: O(n log n)
// space: O(n)
function mergeBookings(bookings) {
  const merged = [];
  for (const [from, to] of [...bookings].sort((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return merged;
}
