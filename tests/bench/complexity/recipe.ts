import type { Maker } from "./maker.ts";

export type Size = Readonly<Record<string, number>>;

/** How inputs of one problem are made at any size, and what the letters of its labels stand for. */
export interface Recipe {
  /** Size parameters. */
  readonly sizes: readonly string[];
  readonly make: (maker: Maker) => readonly unknown[];
  /** What letters of the labels stand for, in size parameters: `{ k: "n" }`; null: what no size here is. */
  readonly letters?: Readonly<Record<string, string | null>>;
  readonly ladder?: { readonly from: number; readonly to: number; readonly factor: number };
  /** Some scalars have several values worth trying beside each style; default 1. */
  readonly variants?: number;
}
