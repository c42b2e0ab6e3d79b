/**
 * The line of a judge that has a key. A module has no map from its values to its lines; the first line that has the key
 * before a colon or a bracket will do, else the first line.
 */
export function lineOfKey(source: string, key: string): number {
  const lines = source.split("\n");
  const index = lines.findIndex((line) =>
    [":", "(", '":', "':"].some((end) => line.includes(`${key}${end}`)),
  );
  return Math.max(index, 0) + 1;
}
