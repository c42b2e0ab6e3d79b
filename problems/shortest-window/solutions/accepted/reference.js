// A window that grows until no letter is missing, then shrinks.
// time: O(n)
// space: O(n)
function shortestWindow(text, needed) {
  if (needed === "") return "";
  const lack = new Map();
  for (const letter of needed) lack.set(letter, (lack.get(letter) ?? 0) + 1);
  let lacking = lack.size;
  let [start, from, to] = [0, 0, Infinity];
  for (let end = 0; end < text.length; end++) {
    if (!lack.has(text[end])) continue;
    lack.set(text[end], lack.get(text[end]) - 1);
    if (lack.get(text[end]) === 0) lacking--;
    for (; lacking === 0; start++) {
      if (end + 1 - start < to - from) [from, to] = [start, end + 1];
      if (!lack.has(text[start])) continue;
      lack.set(text[start], lack.get(text[start]) + 1);
      if (lack.get(text[start]) === 1) lacking++;
    }
  }
  return to === Infinity ? "" : text.slice(from, to);
}
