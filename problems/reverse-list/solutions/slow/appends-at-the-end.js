// Right, but looks for the last node again and again.
// time: O(n^2)
// space: O(1)
function reverseList(head) {
  if (!head) return null;
  const front = new ListNode(0, null);
  for (let end = front; head.next; ) {
    let node = head;
    while (node.next.next) node = node.next;
    end = end.next = node.next;
    node.next = null;
  }
  let last = front;
  while (last.next) last = last.next;
  last.next = head;
  return front.next;
}
