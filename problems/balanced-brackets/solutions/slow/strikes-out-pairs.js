// Right, but strikes out one innermost pair at a time, and starts over from the beginning.
// time: O(n^2)
// space: O(n)
function findBracketError(text) {
  const pairs = ["()", "[]", "{}"];
  let signs = [...text].map((sign, index) => ({ sign, index })).filter(({ sign }) => !/[a-z]/.test(sign));
  for (;;) {
    const closing = signs.findIndex(({ sign }) => ")]}".includes(sign));
    if (closing < 0) return signs.length > 0 ? text.length : -1;
    if (closing === 0 || !pairs.includes(signs[closing - 1].sign + signs[closing].sign)) return signs[closing].index;
    signs = signs.filter((_, at) => at !== closing && at !== closing - 1);
  }
}
