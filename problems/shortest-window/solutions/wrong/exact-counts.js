// Counts a letter as missing again when there is one too many, so that a window with a surplus inside is never seen.
function shortestWindow(text, needed) {
  if (needed === "") return "";
  const lack = {};
  for (const letter of needed) lack[letter] = (lack[letter] ?? 0) + 1;
  let missing = Object.keys(lack).length;
  const change = (letter, by) => {
    if (!(letter in lack)) return;
    if (lack[letter] === 0) missing++;
    lack[letter] += by;
    if (lack[letter] === 0) missing--;
  };
  let best = "";
  for (let start = 0, end = 0; end < text.length; end++) {
    change(text[end], -1);
    while (missing === 0 || lack[text[end]] < 0) {
      if (missing === 0 && (best === "" || end + 1 - start < best.length)) best = text.slice(start, end + 1);
      change(text[start++], 1);
    }
  }
  return best;
}
