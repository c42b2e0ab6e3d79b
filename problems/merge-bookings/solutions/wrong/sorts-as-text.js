// Sorts pairs as JavaScript does unless told otherwise: as text.
function mergeBookings(bookings) {
  const merged = [];
  for (const [from, to] of [...bookings].sort()) {
    const last = merged.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return merged;
}
