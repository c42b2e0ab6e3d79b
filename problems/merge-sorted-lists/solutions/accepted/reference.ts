// Always takes from the first list, and exchanges the two when the other one is smaller.
// time: O(m + n)
// space: O(1)
function mergeSortedLists(first: ListNode | null, second: ListNode | null): ListNode | null {
  const front: ListNode = new ListNode(0, first);
  let last: ListNode = front;
  let other: ListNode | null = second;
  while (other !== null) {
    const next: ListNode | null = last.next;
    if (next === null || other.val < next.val) {
      last.next = other;
      other = next;
    } else {
      last = next;
    }
  }
  return front.next;
}
