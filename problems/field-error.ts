/** Keys and indexes that lead from the root of a document to a place in it. */
export type FieldPath = readonly (string | number)[];

/** What is wrong at one place of a parsed document; whoever knows the file adds its name and line. */
export class FieldError extends Error {
  override readonly name = "FieldError";
  readonly path: FieldPath;

  constructor(path: FieldPath, message: string) {
    super(message);
    this.path = path;
  }
}
