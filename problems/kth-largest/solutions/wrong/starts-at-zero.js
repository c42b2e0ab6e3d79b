// Keeps the k highest so far, and takes empty rooms for bids of 0.
function kthLargest(bids, k) {
  const rooms = new Array(k).fill(0);
  for (const bid of bids) {
    let at = k;
    while (at > 0 && rooms[at - 1] < bid) at--;
    rooms.splice(at, 0, bid);
    rooms.pop();
  }
  return rooms[k - 1];
}
