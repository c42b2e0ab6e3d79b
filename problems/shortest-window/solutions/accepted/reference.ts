// For each end, the beginning moves on while the letter there is superfluous.
// time: O(n)
// space: O(n)
function shortestWindow(text: string, needed: string): string {
  const surplus: number[] = new Array<number>(26).fill(0);
  const code = (word: string, index: number): number => word.charCodeAt(index) - 97;
  for (let index = 0; index < needed.length; index++) surplus[code(needed, index)]! -= 1;
  let open: number = needed.length;
  let [start, best]: [number, string | null] = [0, null];
  for (let end = 0; end < text.length && needed.length > 0; end++) {
    surplus[code(text, end)]! += 1;
    if (surplus[code(text, end)]! <= 0) open -= 1;
    if (open > 0) continue;
    while (surplus[code(text, start)]! > 0) {
      surplus[code(text, start)]! -= 1;
      start += 1;
    }
    if (best === null || end + 1 - start < best.length) best = text.slice(start, end + 1);
  }
  return best ?? "";
}
