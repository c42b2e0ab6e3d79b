/** A run in the list that is kept up to date, in words. */
export interface LiveRun {
  readonly name: string;
  /** Where its page is; null: it has no scoreboard yet. */
  readonly href: string | null;
  readonly state: string;
  readonly started: string;
  readonly models: string;
  /** How many replies are there, and how many are wanted; null: not known. */
  readonly replies: number | null;
  readonly expected: number | null;
  readonly cost: string;
  readonly best: string;
}
