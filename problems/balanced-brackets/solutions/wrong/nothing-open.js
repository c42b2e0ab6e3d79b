// Does not ask whether anything is open: a closing bracket too many passes.
function findBracketError(text) {
  const pairs = { ")": "(", "]": "[", "}": "{" };
  const open = [];
  for (let index = 0; index < text.length; index++) {
    const sign = text[index];
    if ("([{".includes(sign)) open.push(sign);
    else if (sign in pairs && open.length > 0 && open.pop() !== pairs[sign]) return index;
  }
  return open.length > 0 ? text.length : -1;
}
