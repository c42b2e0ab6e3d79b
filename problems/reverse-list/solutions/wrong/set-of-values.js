// Collects the values in a set: one that repeats is there once.
function reverseList(head) {
  const values = new Set();
  for (let node = head; node; node = node.next) values.add(node.val);
  let first = null;
  for (const value of values) first = new ListNode(value, first);
  return first;
}
