import { nearestName, suggestName } from "#problems";
import { RunError } from "./run-error.ts";

/**
 * The known name that was meant: itself, or the only one of which it is the end after a slash, as `gpt-4o` is of
 * `openai/gpt-4o`; capitals are no matter. Throws a `RunError` with the nearest name, or all that it may mean.
 */
export function resolveName(what: string, name: string, known: readonly string[]): string {
  if (known.includes(name)) return name;
  const wanted = name.toLowerCase();
  const meant = known.filter((one) => `/${one.toLowerCase()}`.endsWith(`/${wanted}`));
  if (meant.length === 1) return meant[0] as string;
  if (meant.length > 1)
    throw new RunError(`${what} ${JSON.stringify(name)} may be ${meant.join(" or ")}; write it whole`);
  throw new RunError(`no ${what} ${JSON.stringify(name)} in this run; ${suggest(name, known)}`);
}

function suggest(name: string, known: readonly string[]): string {
  // Who leaves the provider out is near to a name without one.
  const wholes = new Map(known.map((one) => [one.slice(one.lastIndexOf("/") + 1), one]));
  const whole = wholes.get(nearestName(name, [...wholes.keys()]) ?? "");
  return nearestName(name, known) === null && whole !== undefined
    ? `did you mean ${JSON.stringify(whole)}?`
    : suggestName(name, known);
}
