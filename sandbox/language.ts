/** The languages that a candidate may be written in. */
export const LANGUAGES = ["python", "javascript", "typescript"] as const;

export type Language = (typeof LANGUAGES)[number];
