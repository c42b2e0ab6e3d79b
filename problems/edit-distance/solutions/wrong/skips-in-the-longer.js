// Greedy: where the letters differ it skips one in the longer rest, or exchanges where the rests are equally long.
function editDistance(source, target) {
  let [i, j, movements] = [0, 0, 0];
  while (i < source.length && j < target.length) {
    if (source[i] === target[j]) {
      i++;
      j++;
      continue;
    }
    movements++;
    const surplus = source.length - i - (target.length - j);
    if (surplus >= 0) i++;
    if (surplus <= 0) j++;
  }
  return movements + source.length - i + target.length - j;
}
