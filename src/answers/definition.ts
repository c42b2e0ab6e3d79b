/** The owner of what a program exports without binding its name: `module.exports = { name() {} }`. */
export const EXPORTS = "module.exports";

/** The name of what is exported under none: `export default function () {}`. The sandbox takes that for the entry point. */
export const UNNAMED = "";

/** A name that a program binds at its top level or in a class there, or exports. */
export interface Definition {
  readonly name: string;
  readonly kind: "function" | "class" | "value" | "import";
  /** The class that it is a member of, or `EXPORTS`; null at the top level. */
  readonly owner: string | null;
}
