// How often each letter occurs, with a mark between the counts, is the key of a group.
// time: O(n)
// space: O(n)
function groupAnagrams(words: string[]): string[][] {
  const groups: Record<string, string[]> = {};
  for (const word of words) {
    const counts: number[] = new Array<number>(26).fill(0);
    for (let index = 0; index < word.length; index++) counts[word.charCodeAt(index) - 97]! += 1;
    (groups[counts.join("#")] ??= []).push(word);
  }
  return Object.values(groups);
}
