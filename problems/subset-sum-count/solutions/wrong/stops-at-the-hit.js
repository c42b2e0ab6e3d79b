// Counts a way as soon as the sum is reached and looks no further: zeros and what cancels out may follow.
function countChoices(numbers, target) {
  const ways = (index, missing) => {
    if (missing === 0) return 1;
    if (index === numbers.length) return 0;
    return ways(index + 1, missing - numbers[index]) + ways(index + 1, missing);
  };
  return ways(0, target);
}
