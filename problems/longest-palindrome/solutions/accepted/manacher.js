// Manacher: what is known of the mirror image of a place inside the rightmost palindrome need not be looked at again.
// time: O(n)
// space: O(n)
function longestPalindrome(text) {
  const marked = `|${[...text].join("|")}|`;
  const reach = new Array(marked.length).fill(0);
  let [center, right, best] = [0, 0, 0];
  for (let at = 1; at < marked.length; at++) {
    if (at < right) reach[at] = Math.min(right - at, reach[2 * center - at]);
    while (at > reach[at] && marked[at - reach[at] - 1] === marked[at + reach[at] + 1]) reach[at]++;
    if (at + reach[at] > right) [center, right] = [at, at + reach[at]];
    if (reach[at] > reach[best]) best = at;
  }
  const start = (best - reach[best]) / 2;
  return text.slice(start, start + reach[best]);
}
