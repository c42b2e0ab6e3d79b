// Moves on in both lists where the values are equal, and takes one node only.
function mergeSortedLists(first, second) {
  const front = new ListNode();
  let last = front;
  while (first && second) {
    if (first.val < second.val) {
      last = last.next = first;
      first = first.next;
    } else if (first.val > second.val) {
      last = last.next = second;
      second = second.next;
    } else {
      last = last.next = first;
      first = first.next;
      second = second.next;
    }
  }
  last.next = first || second;
  return front.next;
}
