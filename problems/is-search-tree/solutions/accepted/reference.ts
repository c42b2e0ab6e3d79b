// Bounds handed down, typed.
// time: O(n)
// space: O(n)
function isSearchTree(root: TreeNode | null): boolean {
  const waiting: [TreeNode | null, number, number][] = [[root, -Infinity, Infinity]];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [node, low, high] = next;
    if (node === null) continue;
    if (node.val <= low || node.val >= high) return false;
    waiting.push([node.left, low, node.val], [node.right, node.val, high]);
  }
  return true;
}
