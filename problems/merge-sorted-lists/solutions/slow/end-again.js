// Right, but looks for the end of the answer from its front for each node.
// time: O((m + n)^2)
// space: O(1)
function mergeSortedLists(first, second) {
  let head = null;
  while (first || second) {
    const takesFirst = first && (!second || first.val <= second.val);
    const node = takesFirst ? first : second;
    if (takesFirst) first = first.next;
    else second = second.next;
    node.next = null;
    if (!head) {
      head = node;
      continue;
    }
    let last = head;
    while (last.next) last = last.next;
    last.next = node;
  }
  return head;
}
