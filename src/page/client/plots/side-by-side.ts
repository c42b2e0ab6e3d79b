/** A point of a line: where it stands, and its height on the screen. */
export type Spot = readonly [at: number, height: number];

// So far apart lines are seen as several, and so far at most from where they belong.
const STEP = 4.5;
const MOST = 18;

/** Moves the points of lines that would lie on each other up and down, those of earlier lines further up. */
export function sideBySide(lines: readonly (readonly Spot[])[]): Spot[][] {
  return lines.map((own, index) =>
    own.map((spot) => {
      const alike = lines.flatMap((other, at) => (other.some((one) => isSame(one, spot)) ? [at] : []));
      const step = Math.min(STEP, (2 * MOST) / Math.max(1, alike.length - 1));
      return [spot[0], spot[1] + step * (alike.indexOf(index) - (alike.length - 1) / 2)];
    }),
  );
}

function isSame([at, height]: Spot, [otherAt, otherHeight]: Spot): boolean {
  return at === otherAt && Math.abs(height - otherHeight) < 1;
}
