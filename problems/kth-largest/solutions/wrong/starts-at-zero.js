// Keeps the k best so far, and takes empty seats for scores of 0.
function kthLargest(heats) {
  const final = heats[0].map(() => 0);
  for (const score of heats.flat()) {
    if (score <= final[0]) continue;
    final[0] = score;
    final.sort((a, b) => a - b);
  }
  return final[0];
}
