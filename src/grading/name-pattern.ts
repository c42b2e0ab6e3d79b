/** Patterns for a name: `*` stands for any characters, `?` for one; absent or empty lets everything through. */
export type Patterns = string | readonly string[] | undefined;

/** Whether a name fits one of the patterns. */
// Not a path's glob: a star in `groq/*` or `*llama*` crosses the slash in a model's name.
export function namePattern(patterns: Patterns): (name: string) => boolean {
  const shapes = [patterns ?? []].flat().map(shapeOf);
  return (name) => shapes.length === 0 || shapes.some((shape) => shape.test(name));
}

function shapeOf(pattern: string): RegExp {
  const parts = pattern
    .split(/([*?])/)
    .map((part) => (part === "*" ? ".*" : part === "?" ? "." : RegExp.escape(part)));
  return new RegExp(`^${parts.join("")}$`, "su");
}
