// A table of which pieces are palindromes, one row at a time: a piece is one if its inside is and its ends are equal.
// time: O(n^2)
// space: O(n)
function longestPalindrome(text: string): string {
  let best = "";
  let inside: boolean[] = [];
  for (let start = text.length - 1; start >= 0; start--) {
    const row: boolean[] = new Array<boolean>(text.length).fill(false);
    let last: number = start;
    for (let end = start; end < text.length; end++) {
      row[end] = text[start] === text[end] && (end - start < 2 || inside[end - 1] === true);
      if (row[end]) last = end;
    }
    if (last - start + 1 > best.length) best = text.slice(start, last + 1);
    inside = row;
  }
  return best;
}
