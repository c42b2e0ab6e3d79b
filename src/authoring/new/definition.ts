import { parseDocument } from "yaml";

export interface NewDefinition {
  readonly id: string;
  readonly title: string;
  readonly canary: string;
  /** The JSON Schema that editors are to hold the file against. */
  readonly schema: string;
  /** The problem whose shape was taken; null: the one that comes with us. */
  readonly like: { readonly id: string; readonly author: string } | null;
}

const MODELINE = "# yaml-language-server: $schema=";

/** `problem.yaml` of one problem made that of another; comments stay. */
export function rewriteDefinition(text: string, { id, title, canary, schema, like }: NewDefinition): string {
  const document = parseDocument(text.replace(new RegExp(`^${RegExp.escape(MODELINE)}.*\n`, "m"), ""));
  document.set("id", id);
  document.set("title", title);
  document.set("version", 1);
  document.setIn(["provenance", "canary"], canary);
  if (like !== null) {
    document.setIn(["provenance", "author"], "YOUR NAME");
    document.setIn(["provenance", "origin"], `begun as a copy of ${like.id}, by ${like.author}`);
    document.deleteIn(["provenance", "published"]);
  }
  // Lists as they are written by hand; braces keep their spaces.
  const written = document.toString({ lineWidth: 0 }).replaceAll(/\[ ([^[\]]*) \]/g, "[$1]");
  return `${MODELINE}${schema}\n${written}`;
}
