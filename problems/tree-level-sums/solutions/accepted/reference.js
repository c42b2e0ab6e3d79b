// A queue that is walked by an index; the end of a level is where the queue ended when it began.
// time: O(n)
// space: O(n)
function treeLevelSums(root) {
  const sums = [];
  const queue = root ? [root] : [];
  for (let at = 0; at < queue.length; ) {
    let sum = 0;
    for (const end = queue.length; at < end; at++) {
      const { val, left, right } = queue[at];
      sum += val;
      if (left) queue.push(left);
      if (right) queue.push(right);
    }
    sums.push(sum);
  }
  return sums;
}
