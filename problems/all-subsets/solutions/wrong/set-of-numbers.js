// Throws repeated numbers out first, so that no handful holds a number twice.
function allSubsets(numbers) {
  let handfuls = [[]];
  for (const number of new Set(numbers)) handfuls = handfuls.flatMap((each) => [each, [...each, number]]);
  return handfuls;
}
