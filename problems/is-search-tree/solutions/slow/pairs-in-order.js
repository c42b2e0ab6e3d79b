// Right, but compares each value with all that stand before it from left to right.
// time: O(n^2)
// space: O(n)
function isSearchTree(root) {
  const values = [];
  const above = [];
  for (let node = root; node || above.length > 0; node = node.right) {
    for (; node; node = node.left) above.push(node);
    node = above.pop();
    if (values.some((value) => value >= node.val)) return false;
    values.push(node.val);
  }
  return true;
}
