// Right, but sorts by looking for the earliest of those that are left, again and again.
// time: O(n^2)
// space: O(n)
function mergeBookings(bookings) {
  const rest = bookings.map(([from, to]) => ({ from, to }));
  const merged = [];
  while (rest.length > 0) {
    let earliest = 0;
    for (let index = 1; index < rest.length; index++) if (rest[index].from < rest[earliest].from) earliest = index;
    const { from, to } = rest[earliest];
    rest[earliest] = rest[rest.length - 1];
    rest.pop();
    const last = merged[merged.length - 1];
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return merged;
}
