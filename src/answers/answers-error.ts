/** A file of recorded answers that cannot be used: says where (file, line), what is wrong and how to mend it. */
export class AnswersError extends Error {
  override readonly name = "AnswersError";
}
