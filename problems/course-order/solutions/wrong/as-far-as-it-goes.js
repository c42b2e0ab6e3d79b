// Does not ask whether all courses could be taken.
function courseOrder(courses, rules) {
  const needs = new Array(courses).fill(0);
  for (const [, after] of rules) needs[after]++;
  const order = [...needs.keys()].filter((course) => needs[course] === 0);
  for (const course of order) {
    for (const [before, after] of rules) if (before === course && --needs[after] === 0) order.push(after);
  }
  return order;
}
