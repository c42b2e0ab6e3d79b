// The arrows turned round, typed.
// time: O(n)
// space: O(1)
function reverseList(head: ListNode | null): ListNode | null {
  let behind: ListNode | null = null;
  let node: ListNode | null = head;
  while (node !== null) {
    const ahead: ListNode | null = node.next;
    node.next = behind;
    behind = node;
    node = ahead;
  }
  return behind;
}
