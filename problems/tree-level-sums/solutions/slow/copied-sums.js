// Right, but copies the sums so far at each node.
// time: O(n^2)
// space: O(n)
function treeLevelSums(root) {
  let sums = [];
  const waiting = [[root, 0]];
  while (waiting.length > 0) {
    const [node, depth] = waiting.pop();
    if (!node) continue;
    const length = Math.max(sums.length, depth + 1);
    sums = Array.from({ length }, (_, level) => (sums[level] ?? 0) + (level === depth ? node.val : 0));
    waiting.push([node.left, depth + 1], [node.right, depth + 1]);
  }
  return sums;
}
