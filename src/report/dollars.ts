/** An amount for people: `$12.30`; with four digits below ten cents, where they say something. */
export function formatDollars(usd: number): string {
  if (usd === 0) return "$0";
  if (usd < 0.0001) return "under $0.0001";
  return `$${usd.toFixed(usd < 0.1 ? 4 : 2)}`;
}
