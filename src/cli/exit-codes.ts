/** What the command's exit code says. */
export const EXIT = {
  /** All that was asked for was done; candidates may have failed. */
  ok: 0,
  /** Graded, and something fell short: an answer could not be graded, a model is under --fail-under, or a replay went otherwise. */
  fellShort: 1,
  /** Nothing was graded: an input, the output folder or the engine is at fault. */
  couldNotGrade: 2,
  badUsage: 64,
} as const;

export const EXIT_CODES_HELP = `
Exit codes:
  0   everything was graded, whatever the verdicts
  1   graded, but some answers could not be (our fault), replies are missing,
      or a model is under --fail-under
  2   could not grade: bad input, no key, an unwritable folder, no engine
  64  bad usage
  130 interrupted`;
