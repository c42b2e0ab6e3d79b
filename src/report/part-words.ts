import type { Growth } from "#graders";
import { percent } from "./share-words.ts";

/** What a part that is counted apart says beside all together, where it raised the class; null: the class is that of all together. */
export function partWords({ class: measured, fit, runnersUp }: Growth): string | null {
  const as = (own: string) => (own === measured ? "so" : `as ${own}`);
  const told = [
    ...(fit?.sorts === undefined ? [] : [`its sorts and heaps, counted apart, grow ${as(fit.sorts)}`]),
    ...(fit?.moved === undefined ? [] : [`what it copies and shifts, counted apart, grows ${as(fit.moved)}`]),
  ];
  if (told.length === 0) return null;
  return [...told, wholeWords(runnersUp)].join("; ");
}

// Of a raised class the runner-up is what all together reads; several are rivals that it does not tell apart.
function wholeWords([whole, ...rivals]: Growth["runnersUp"]): string {
  if (whole === undefined) return "all together follows no class";
  if (rivals.length > 0)
    return `all together may be ${[whole, ...rivals].map((one) => one.class).join(" or ")}`;
  return `all together is too near ${whole.class} to tell (off by ${percent(whole.residual)})`;
}
