// From the last day to the first, with a stack of the days that are not topped by an earlier one.
// time: O(n)
// space: O(n)
function daysUntilWarmer(temperatures: readonly number[]): number[] {
  const waits: number[] = temperatures.map(() => 0);
  const ahead: { day: number; temperature: number }[] = [];
  for (let day = temperatures.length - 1; day >= 0; day--) {
    const temperature: number = temperatures[day]!;
    while (ahead.length > 0 && ahead[ahead.length - 1]!.temperature <= temperature) ahead.pop();
    if (ahead.length > 0) waits[day] = ahead[ahead.length - 1]!.day - day;
    ahead.push({ day, temperature });
  }
  return waits;
}
