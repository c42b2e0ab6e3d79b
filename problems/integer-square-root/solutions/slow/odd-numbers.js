// Right, but takes away 1, 3, 5, ... until nothing is left.
// time: O(sqrt(n))
// space: O(1)
function integerSquareRoot(number) {
  let root = 0;
  for (let odd = 1; number >= odd; odd += 2) {
    number -= odd;
    root++;
  }
  return root;
}
