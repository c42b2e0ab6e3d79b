// From left to right, with a stack of the nodes above.
// time: O(n)
// space: O(n)
function isSearchTree(root) {
  const above = [];
  let before = -Infinity;
  for (let node = root; node || above.length > 0; node = node.right) {
    for (; node; node = node.left) above.push(node);
    node = above.pop();
    if (node.val <= before) return false;
    before = node.val;
  }
  return true;
}
