// The Map again, typed.
// time: O(n)
// space: O(n)
function pairWithSum(numbers: number[], target: number): number[] {
  const positions = new Map<number, number>();
  for (const [index, value] of numbers.entries()) {
    const partner: number | undefined = positions.get(target - value);
    if (partner !== undefined) return [partner, index];
    positions.set(value, index);
  }
  return [];
}
