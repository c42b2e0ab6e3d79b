// One row, written over from left to right; the corner is kept aside.
// time: O(m * n)
// space: O(min(m, n))
function editDistance(source, target) {
  if (source.length < target.length) return editDistance(target, source);
  const row = Array.from({ length: target.length + 1 }, (_, column) => column);
  for (let i = 1; i <= source.length; i++) {
    let corner = row[0];
    row[0] = i;
    for (let j = 1; j <= target.length; j++) {
      const above = row[j];
      if (source[i - 1] === target[j - 1]) row[j] = corner;
      else row[j] = 1 + Math.min(corner, above, row[j - 1]);
      corner = above;
    }
  }
  return row[target.length];
}
