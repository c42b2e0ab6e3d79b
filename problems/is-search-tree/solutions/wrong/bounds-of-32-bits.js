// Takes the bounds of 32 bits for infinity.
function isSearchTree(root) {
  const waiting = [[root, -(2 ** 31), 2 ** 31 - 1]];
  while (waiting.length > 0) {
    const [node, low, high] = waiting.pop();
    if (!node) continue;
    if (node.val <= low || node.val >= high) return false;
    waiting.push([node.left, low, node.val], [node.right, node.val, high]);
  }
  return true;
}
