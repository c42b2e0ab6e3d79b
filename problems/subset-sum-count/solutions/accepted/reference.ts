// From one choice to the next a single entry changes (a Gray code), so that each sum takes one step.
// time: O(2^n)
function countChoices(numbers: number[], target: number): number {
  const signs: number[] = numbers.map(() => 1);
  let [sum, count]: [number, number] = [0, target === 0 ? 1 : 0];
  for (let step = 1; step < 1 << numbers.length; step++) {
    const entry: number = 31 - Math.clz32(step & -step);
    sum += signs[entry]! * numbers[entry]!;
    signs[entry] = -signs[entry]!;
    if (sum === target) count++;
  }
  return count;
}
