// Takes off what is equal in front and behind, and counts the longer of what is left.
function editDistance(source, target) {
  let front = 0;
  while (front < Math.min(source.length, target.length) && source[front] === target[front]) front++;
  let [i, j] = [source.length, target.length];
  while (i > front && j > front && source[i - 1] === target[j - 1]) {
    i--;
    j--;
  }
  return Math.max(i, j) - front;
}
