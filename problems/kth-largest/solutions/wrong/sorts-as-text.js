// Sorts numbers as JavaScript does unless told otherwise: as text.
function kthLargest(heats) {
  return heats.flat().sort().at(-heats[0].length);
}
