// Three variables walk along, in one assignment.
// time: O(n)
// space: O(1)
function reverseList(head) {
  let behind = null;
  while (head) [head.next, behind, head] = [behind, head, head.next];
  return behind;
}
