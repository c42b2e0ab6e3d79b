// Begins with 0 as the last number, so that nothing below counts.
function longestIncreasing(numbers) {
  const lasts = [0];
  for (const number of numbers) {
    if (number > lasts[lasts.length - 1]) {
      lasts.push(number);
      continue;
    }
    const place = lasts.findIndex((last) => last >= number);
    if (place > 0) lasts[place] = number;
  }
  return lasts.length - 1;
}
