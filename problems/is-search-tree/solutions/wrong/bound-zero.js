// Asks whether a bound is truthy: 0 is none.
function isSearchTree(root) {
  const waiting = [[root, null, null]];
  while (waiting.length > 0) {
    const [node, low, high] = waiting.pop();
    if (!node) continue;
    if ((low && node.val <= low) || (high && node.val >= high)) return false;
    waiting.push([node.left, low, node.val], [node.right, node.val, high]);
  }
  return true;
}
