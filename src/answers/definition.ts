/** A name that a program binds at its top level or in a class there. */
export interface Definition {
  readonly name: string;
  readonly kind: "function" | "class" | "value" | "import";
  /** The class that it is a member of; null at the top level. */
  readonly owner: string | null;
}
