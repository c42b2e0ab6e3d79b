// A set of tiles, each a number: no walk leads a million tiles away.
// time: O(n)
// space: O(n)
function countVisited(commands: string): number {
  const ahead: number[] = [1, 1_000_000, -1, -1_000_000];
  let [place, way]: [number, number] = [0, 0];
  const wet = new Set<number>([place]);
  for (const command of commands) {
    if (command === "F") place += ahead[way]!;
    else if (command === "B") place -= ahead[way]!;
    else way = (way + (command === "R" ? 1 : 3)) % 4;
    wet.add(place);
  }
  return wet.size;
}
