// Takes minutes for slots: a booking that begins in the minute after another's end is joined to it, if it takes time.
function mergeBookings(bookings) {
  const merged = [];
  for (const [from, to] of [...bookings].sort((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (last && from <= last[1] + 1) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return merged;
}
