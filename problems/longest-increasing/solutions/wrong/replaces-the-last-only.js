// Replaces the last number by a smaller one, and never one in the middle.
function longestIncreasing(numbers) {
  const lasts = [];
  for (const number of numbers) {
    const top = lasts.length - 1;
    if (top < 0 || number > lasts[top]) lasts.push(number);
    else if (top === 0 || number > lasts[top - 1]) lasts[top] = number;
  }
  return lasts.length;
}
