import type { Signature } from "#problems";

/** Which names become which. */
export type Names = ReadonlyMap<string, string>;

/** The entry points of a problem, named after another id in the manner of each: `twoSum`, `two_sum`, `TwoSum`. */
export function renamedEntries({ name }: Signature, slug: string): Names {
  return new Map(Object.values(name).map((entry) => [entry, entryNameOf(slug, entry)]));
}

function entryNameOf(slug: string, like: string): string {
  // A name does not begin with a digit.
  const words = (/^\d/.test(slug) ? `solve-${slug}` : slug).split("-");
  if (like.includes("_")) return words.join("_");
  const capitals = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("");
  return /^[A-Z]/.test(like) ? capitals : capitals.charAt(0).toLowerCase() + capitals.slice(1);
}

/** Puts names in the place of others where they stand as words of code; methods of other things keep theirs. */
export function renameAll(text: string, names: Names): string {
  const found = [...names.keys()].map((name) => RegExp.escape(name)).join("|");
  const word = new RegExp(
    String.raw`(?<![\w$.])(?:${found})(?![\w$])|(?<=\b(?:self|this)\.)(?:${found})(?![\w$])`,
    "g",
  );
  return text.replace(word, (name) => names.get(name) ?? name);
}
