/**
 * Bases of known recursions: f(n - 1) + f(n - 2) has 1.618, f(n - 1) + f(n - 3) has 1.466, three steps back 1.839, four 1.928,
 * 2 f(n - 1) + f(n - 2) has 2.414, and all splits of a row 2.618.
 */
export const KNOWN_BASES: readonly number[] = [1.325, 1.414, 1.466, 1.618, 1.732, 1.839, 1.928, 2.414, 2.618];
