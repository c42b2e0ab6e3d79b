// Grows a palindrome around each run of equal letters, so that odd and even lengths are one case.
// time: O(n^2)
// space: O(1)
function longestPalindrome(text) {
  let [start, end] = [0, 0];
  let at = 0;
  while (at < text.length) {
    let left = at - 1;
    while (at < text.length && text[at] === text[left + 1]) at++;
    let right = at;
    while (left >= 0 && right < text.length && text[left] === text[right]) {
      left--;
      right++;
    }
    if (right - left - 1 > end - start) [start, end] = [left + 1, right];
  }
  return text.slice(start, end);
}
