// A stack of the brackets that are open.
// time: O(n)
// space: O(n)
const OPENING = { ")": "(", "]": "[", "}": "{" };

function findBracketError(text) {
  const open = [];
  for (let index = 0; index < text.length; index++) {
    const sign = text[index];
    if ("([{".includes(sign)) open.push(sign);
    else if (sign in OPENING && open.pop() !== OPENING[sign]) return index;
  }
  return open.length > 0 ? text.length : -1;
}
