// Takes the last of equally short windows, since it also takes one that is as short as the best.
function shortestWindow(text, needed) {
  const lack = {};
  for (const letter of needed) lack[letter] = (lack[letter] ?? 0) + 1;
  let missing = needed.length;
  let best = "";
  for (let start = 0, end = 0; end < text.length && needed; end++) {
    if (lack[text[end]]-- > 0) missing--;
    while (missing === 0) {
      if (best === "" || end + 1 - start <= best.length) best = text.slice(start, end + 1);
      if (++lack[text[start]] > 0) missing++;
      start++;
    }
  }
  return best;
}
