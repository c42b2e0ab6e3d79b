// Right, but `indexOf` looks at one number after the other.
// time: O(n)
// space: O(1)
function searchRotated(numbers, target) {
  return numbers.indexOf(target);
}
