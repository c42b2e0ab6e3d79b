// Cuts the sums down to 32 bits.
function treeLevelSums(root) {
  const sums = [];
  const waiting = [[root, 0]];
  while (waiting.length > 0) {
    const [node, depth] = waiting.pop();
    if (!node) continue;
    sums[depth] = ((sums[depth] ?? 0) + node.val) | 0;
    waiting.push([node.right, depth + 1], [node.left, depth + 1]);
  }
  return sums;
}
