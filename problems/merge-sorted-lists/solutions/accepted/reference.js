// A node in front of the answer, so that the first one is no special case.
// time: O(m + n)
// space: O(1)
function mergeSortedLists(first, second) {
  const front = { val: 0, next: null };
  let last = front;
  for (; first !== null && second !== null; last = last.next) {
    if (second.val < first.val) [last.next, second] = [second, second.next];
    else [last.next, first] = [first, first.next];
  }
  last.next = first ?? second;
  return front.next;
}
