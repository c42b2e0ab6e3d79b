// One level after the other, typed.
// time: O(n)
// space: O(n)
function treeLevelSums(root: TreeNode | null): number[] {
  const sums: number[] = [];
  let level: TreeNode[] = root === null ? [] : [root];
  while (level.length > 0) {
    const below: TreeNode[] = [];
    let sum: number = 0;
    for (const node of level) {
      sum += node.val;
      if (node.left !== null) below.push(node.left);
      if (node.right !== null) below.push(node.right);
    }
    sums.push(sum);
    level = below;
  }
  return sums;
}
