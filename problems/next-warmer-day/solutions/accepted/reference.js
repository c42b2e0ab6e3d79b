// A stack of the days that still wait.
// time: O(n)
// space: O(n)
function daysUntilWarmer(temperatures) {
  const waits = new Array(temperatures.length).fill(0);
  const waiting = [];
  for (let today = 0; today < temperatures.length; today++) {
    while (waiting.length > 0 && temperatures[waiting[waiting.length - 1]] < temperatures[today]) {
      const day = waiting.pop();
      waits[day] = today - day;
    }
    waiting.push(today);
  }
  return waits;
}
