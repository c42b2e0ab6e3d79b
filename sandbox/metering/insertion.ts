/** Code that is put into a function's body; its place is an offset into the module's bytes. */
export interface Insertion {
  readonly at: number;
  readonly code: readonly number[];
}
