import type { DatabaseSync } from "node:sqlite";

/** Node's SQLite, loaded without the warning that some versions of Node 24 give of it; other warnings are kept. */
export function loadSqlite(): { readonly DatabaseSync: typeof DatabaseSync } {
  const { emitWarning } = process;
  // Only while it is loaded, which awaits nothing, so nobody else's warning can fall into it.
  process.emitWarning = (warning: string | Error, ...rest: unknown[]) => {
    if (!String(warning).includes("SQLite")) Reflect.apply(emitWarning, process, [warning, ...rest]);
  };
  try {
    return process.getBuiltinModule("node:sqlite");
  } finally {
    process.emitWarning = emitWarning;
  }
}
