// Right, but goes through all rules as often as there are courses, and raises each course above those that it needs.
// time: O(v * e)
// space: O(v)
function courseOrder(courses, rules) {
  const level = new Array(courses).fill(0);
  for (let round = 0; round < courses; round++) {
    for (const [before, after] of rules) if (level[after] <= level[before]) level[after] = level[before] + 1;
  }
  if (rules.some(([before, after]) => level[after] <= level[before])) return [];
  const byLevel = Array.from({ length: courses }, () => []);
  level.forEach((height, course) => byLevel[height].push(course));
  return byLevel.flat();
}
