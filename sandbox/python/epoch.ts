/** Virtual time starts here: 2026-01-01T00:00:00Z. */
export const EPOCH_MILLIS = 1_767_225_600_000;
