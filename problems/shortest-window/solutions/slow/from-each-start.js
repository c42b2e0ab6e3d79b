// Right, but looks for the end anew from each beginning, letter by letter.
// time: O(n^2)
function shortestWindow(text, needed) {
  const wanted = new Array(26).fill(0);
  for (const letter of needed) wanted[letter.charCodeAt(0) - 97]++;
  let best = "";
  for (let start = 0; start < text.length; start++) {
    const lack = [...wanted];
    let missing = needed.length;
    for (let end = start; end < text.length && missing > 0; end++) {
      if (lack[text.charCodeAt(end) - 97]-- > 0) missing--;
      if (missing === 0 && (best === "" || end + 1 - start < best.length)) best = text.slice(start, end + 1);
    }
  }
  return best;
}
