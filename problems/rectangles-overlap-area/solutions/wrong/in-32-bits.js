// Cuts the area down to 32 bits.
function overlapArea([ax1, ay1, ax2, ay2], [bx1, by1, bx2, by2]) {
  const width = Math.min(Math.max(ax1, ax2), Math.max(bx1, bx2)) - Math.max(Math.min(ax1, ax2), Math.min(bx1, bx2));
  const height = Math.min(Math.max(ay1, ay2), Math.max(by1, by2)) - Math.max(Math.min(ay1, ay2), Math.min(by1, by2));
  return Math.imul(Math.max(0, width), Math.max(0, height));
}
