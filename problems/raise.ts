// Told by its name: code that is loaded in two ways has two classes of one name.
const NAME = "RightError";

/**
 * What a reference throws where an error is the right answer: `throw raise("n is negative")`. Of which class the error has to
 * be says `raises` in problem.yaml. Anything else that a reference throws is a mistake in it.
 */
export function raise(why: string): Error {
  const error = new Error(why);
  error.name = NAME;
  return error;
}

/** Whether a reference threw this to say that an error is right. */
export function isRightError(thrown: unknown): boolean {
  return thrown instanceof Error && thrown.name === NAME;
}
