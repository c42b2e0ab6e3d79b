// Right, but looks ahead from each day.
// time: O(n^2)
// space: O(n)
function daysUntilWarmer(temperatures) {
  return temperatures.map((temperature, day) => {
    const later = temperatures.findIndex((other, index) => index > day && other > temperature);
    return later === -1 ? 0 : later - day;
  });
}
