/** A journal that cannot be read or written; the message is one line: which file, which line, what, how to mend it. */
export class JournalError extends Error {
  override readonly name = "JournalError";
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: "permission denied",
  EPERM: "permission denied",
  EROFS: "the file system is read-only",
  ENOSPC: "the disk is full",
  EDQUOT: "the disk quota is used up",
  EFBIG: "the limit on the size of a file is reached",
  EIO: "the disk reports an error",
  ENOENT: "there is no such folder",
  EEXIST: "it is a file",
  ENOTDIR: "a part of the path is a file",
  EISDIR: "it is a folder",
  ENOTEMPTY: "it is a folder",
  EBADF: "it is closed",
  EMFILE: "too many files are open",
};

/** What the system says of a file, in words. */
export function reasonFor(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return REASONS[code] ?? (code || String(error));
}
