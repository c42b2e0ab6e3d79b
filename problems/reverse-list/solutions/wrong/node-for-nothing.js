// Answers an empty list with a fresh node.
function reverseList(head) {
  let first = new ListNode();
  let isEmpty = true;
  for (let node = head; node; node = node.next) {
    first = new ListNode(node.val, isEmpty ? null : first);
    isEmpty = false;
  }
  return first;
}
