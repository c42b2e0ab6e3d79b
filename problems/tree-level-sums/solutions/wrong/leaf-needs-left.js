// Takes a node without a left child for a leaf.
function treeLevelSums(root) {
  const sums = [];
  let level = root ? [root] : [];
  while (level.length > 0) {
    sums.push(level.reduce((sum, node) => sum + node.val, 0));
    level = level.flatMap((node) => (node.left ? [node.left, node.right].filter(Boolean) : []));
  }
  return sums;
}
