// Counts what each course still needs; a stack of courses that need nothing.
// time: O(v + e)
// space: O(v + e)
function courseOrder(courses, rules) {
  const needs = new Array(courses).fill(0);
  const opens = Array.from({ length: courses }, () => []);
  for (const [before, after] of rules) {
    needs[after]++;
    opens[before].push(after);
  }
  const ready = [...needs.keys()].filter((course) => needs[course] === 0);
  const order = [];
  while (ready.length > 0) {
    const course = ready.pop();
    order.push(course);
    for (const after of opens[course]) if (--needs[after] === 0) ready.push(after);
  }
  return order.length === courses ? order : [];
}
