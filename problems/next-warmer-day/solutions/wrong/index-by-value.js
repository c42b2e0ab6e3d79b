// Looks each temperature up by its value: days that are alike get the answer of the first of them.
function daysUntilWarmer(temperatures) {
  return temperatures.map((temperature) => {
    const day = temperatures.indexOf(temperature);
    const later = temperatures.findIndex((other, index) => index > day && other > temperature);
    return later === -1 ? 0 : later - day;
  });
}
