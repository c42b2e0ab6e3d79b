// Collects the values and sorts them as JavaScript does unless told otherwise: as text.
function mergeSortedLists(first, second) {
  const values = [];
  for (let node = first; node; node = node.next) values.push(node.val);
  for (let node = second; node; node = node.next) values.push(node.val);
  values.sort();
  return values.reduceRight((next, value) => new ListNode(value, next), null);
}
