// Where the ends are equal, it looks one step further in and no more.
function longestPalindrome(text) {
  let best = text.slice(0, 1);
  for (let start = 0; start < text.length; start++)
    for (let end = start + best.length; end < text.length; end++)
      if (text[start] === text[end] && (end - start < 2 || text[start + 1] === text[end - 1]))
        best = text.slice(start, end + 1);
  return best;
}
