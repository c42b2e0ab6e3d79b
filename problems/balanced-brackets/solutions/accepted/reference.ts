// The stack again, typed.
// time: O(n)
// space: O(n)
const CLOSING = new Map<string, string>([
  ["(", ")"],
  ["[", "]"],
  ["{", "}"],
]);

function findBracketError(text: string): number {
  const awaited: string[] = [];
  for (let index = 0; index < text.length; index++) {
    const sign: string = text.charAt(index);
    const closing = CLOSING.get(sign);
    if (closing !== undefined) awaited.push(closing);
    else if (/[)\]}]/.test(sign) && awaited.pop() !== sign) return index;
  }
  return awaited.length === 0 ? -1 : text.length;
}
