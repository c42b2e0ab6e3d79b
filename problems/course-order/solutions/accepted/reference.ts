// The other way round, typed: what nothing needs any more comes last.
// time: O(v + e)
// space: O(v + e)
function courseOrder(courses: number, rules: [number, number][]): number[] {
  const waiting: number[] = new Array<number>(courses).fill(0);
  const needs: number[][] = waiting.map(() => []);
  for (const [before, after] of rules) {
    waiting[before]! += 1;
    needs[after]!.push(before);
  }
  const backwards: number[] = [];
  waiting.forEach((count, course) => {
    if (count === 0) backwards.push(course);
  });
  for (const course of backwards) {
    for (const before of needs[course]!) {
      waiting[before]! -= 1;
      if (waiting[before] === 0) backwards.push(before);
    }
  }
  return backwards.length < courses ? [] : backwards.reverse();
}
