// Right, but looks through all groups for each word.
// time: O(n^2)
// space: O(n)
function groupAnagrams(words) {
  const groups = [];
  for (const word of words) {
    const key = [...word].sort().join("");
    const group = groups.find((candidate) => candidate.key === key);
    if (group === undefined) groups.push({ key, words: [word] });
    else group.words.push(word);
  }
  return groups.map((group) => group.words);
}
