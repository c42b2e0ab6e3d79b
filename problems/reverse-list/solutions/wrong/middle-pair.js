// Exchanges values from both ends, and stops one short: the two in the middle of an even number stay.
function reverseList(head) {
  const nodes = [];
  for (let node = head; node; node = node.next) nodes.push(node);
  for (let low = 0, high = nodes.length - 1; high - low > 1; low++, high--) {
    [nodes[low].val, nodes[high].val] = [nodes[high].val, nodes[low].val];
  }
  return head;
}
