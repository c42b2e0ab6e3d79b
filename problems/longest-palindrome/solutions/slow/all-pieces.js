// Right, but reads every piece, the short ones too.
// time: O(n^3)
// space: O(1)
function longestPalindrome(text) {
  let [start, end] = [0, 0];
  for (let from = 0; from < text.length; from++)
    for (let to = from + 1; to <= text.length; to++)
      if (isPalindrome(text, from, to) && to - from > end - start) [start, end] = [from, to];
  return text.slice(start, end);
}

function isPalindrome(text, from, to) {
  for (let left = from, right = to - 1; left < right; left++, right--) {
    if (text[left] !== text[right]) return false;
  }
  return true;
}
